import { listClusterChanges } from "@/lib/clusters/cached";
import { composeChangesFeed } from "@/lib/clusters/feed";
import { env } from "@/lib/env";
import { answerFeed } from "@/lib/http/atom";
import { isLocale } from "@/lib/i18n/routing";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; file: string }> };

/** A cluster's code as the name of a file: "DT-AK1.xml". */
const FILE = /^([A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?)\.xml$/;

/** What was published of one cluster, newest first. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, file } = await params;
  return answerFeed(locale, async () => {
    const code = FILE.exec(file)?.[1];
    if (!code || !isLocale(locale)) return null;
    const changes = await listClusterChanges(locale, code);
    const [cluster] = changes;
    return cluster ? composeChangesFeed(changes, { locale, siteUrl: env.SITE_URL, cluster }) : null;
  });
}
