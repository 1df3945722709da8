import { speculationRules } from "@/lib/http/speculation";

export const dynamic = "force-static";

/** Named by the Speculation-Rules header of finished pages, whose policy allows no rules within the page. */
export function GET() {
  return new Response(JSON.stringify(speculationRules()), {
    headers: {
      "content-type": "application/speculationrules+json",
      "cache-control": "public, max-age=3600",
    },
  });
}
