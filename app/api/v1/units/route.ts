import { otherMethods } from "@/lib/open-data/answers";
import { answerUnits } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerUnits;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
