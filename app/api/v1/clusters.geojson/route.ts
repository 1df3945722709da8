import { otherMethods } from "@/lib/open-data/answers";
import { answerGeoJson } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerGeoJson;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
