import { answerOptions, refuseMethod } from "@/lib/open-data/answers";
import { answerOpenApi } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerOpenApi;

export const OPTIONS = answerOptions;
export const POST = refuseMethod;
