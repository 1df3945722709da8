import { answerOptions, refuseMethod } from "@/lib/open-data/answers";
import { answerList } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerList;

export const OPTIONS = answerOptions;
export const POST = refuseMethod;
