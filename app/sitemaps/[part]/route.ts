import { answerSitemap } from "@/lib/sitemap/answers";

export const dynamic = "force-dynamic";

// More numbers than any site has parts would each be kept as a part that is not there.
const partName = /^([1-9]\d?)\.xml$/;
const noPart = 0;

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const number = partName.exec((await params).part)?.[1];
  return answerSitemap(number ? Number(number) : noPart);
}
