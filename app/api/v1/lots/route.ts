import { otherMethods } from "@/lib/open-data/answers";
import { answerLots } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerLots;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
