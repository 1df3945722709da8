import { answerOptions, refuseMethod } from "@/lib/open-data/answers";
import { answerGeoJson } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerGeoJson;

export const OPTIONS = answerOptions;
export const POST = refuseMethod;
