import { answerOptions, refuseMethod } from "@/lib/open-data/answers";
import { answerLots } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerLots;

export const OPTIONS = answerOptions;
export const POST = refuseMethod;
