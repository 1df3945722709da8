import { findLatestChanges } from "@/lib/clusters/cached";
import { composeChangesFeed } from "@/lib/clusters/feed";
import { env } from "@/lib/env";
import { answerFeed } from "@/lib/http/atom";
import { isLocale } from "@/lib/i18n/routing";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string }> };

/** What was published of late of all clusters, newest first. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  return answerFeed(locale, async () => {
    if (!isLocale(locale)) return null;
    const { changes } = await findLatestChanges(locale);
    return composeChangesFeed(changes, { locale, siteUrl: env.SITE_URL });
  });
}
