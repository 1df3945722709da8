import { answerOptions, refuseMethod } from "@/lib/open-data/answers";
import { answerDestinations } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerDestinations;

export const OPTIONS = answerOptions;
export const POST = refuseMethod;
