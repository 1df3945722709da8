import { findNewsFeed } from "@/lib/articles/cached";
import { answerFeed } from "@/lib/http/atom";
import { isLocale } from "@/lib/i18n/routing";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  return answerFeed(locale, async () => (isLocale(locale) ? findNewsFeed(locale) : null));
}
