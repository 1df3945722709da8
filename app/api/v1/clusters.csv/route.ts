import { otherMethods } from "@/lib/open-data/answers";
import { answerCsv } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerCsv;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
