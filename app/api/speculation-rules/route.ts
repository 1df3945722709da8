import { speculationRules } from "@/lib/http/speculation";

export const dynamic = "force-static";

/** Fetched by pages that are open (components/islands/page/speculation.ts), whose policy knows the rules by their hash. */
export function GET() {
  return new Response(speculationRules, {
    headers: {
      "content-type": "application/speculationrules+json",
      "cache-control": "public, max-age=3600",
    },
  });
}
