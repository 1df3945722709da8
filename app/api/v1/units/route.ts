import { answerOptions, refuseMethod } from "@/lib/open-data/answers";
import { answerUnits } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerUnits;

export const OPTIONS = answerOptions;
export const POST = refuseMethod;
