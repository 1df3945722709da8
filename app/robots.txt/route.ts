import { env } from "@/lib/env";
import { robotsText } from "@/lib/sitemap/format";

// The site's own address is not known when it is built.
export const dynamic = "force-dynamic";

export function GET() {
  return new Response(robotsText(env.SITE_URL), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
}
