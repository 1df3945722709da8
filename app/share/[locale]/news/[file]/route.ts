import { isLocale } from "@/lib/i18n/routing";
import { answerImage, drawArticle } from "../../../draw";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; file: string }> };

/** An article's slug as the name of a file. */
const FILE = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.png$/;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, file } = await params;
  const slug = FILE.exec(file)?.[1];
  return answerImage(async () => (slug && isLocale(locale) ? drawArticle(locale, slug) : null));
}
