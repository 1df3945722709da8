import { otherMethods } from "@/lib/open-data/answers";
import { answerCluster } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  return answerCluster((await params).code);
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
