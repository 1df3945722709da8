import { otherMethods } from "@/lib/open-data/answers";
import { answerList } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerList;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
