import { isLocale } from "@/lib/i18n/routing";
import { answerImage, drawSite } from "../../draw";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; file: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, file } = await params;
  return answerImage(async () =>
    isLocale(locale) && file === "site.png" ? drawSite(locale) : null,
  );
}
