import { answerSitemap } from "@/lib/sitemap/answers";

// Neither the site's own address nor what is published is known when it is built.
export const dynamic = "force-dynamic";

export function GET() {
  return answerSitemap(null);
}
