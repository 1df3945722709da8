import { answerDocument } from "@/lib/documents/routes";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return answerDocument("comparison", request);
}
