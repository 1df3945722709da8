import { otherMethods } from "@/lib/map/answers";
import { answerLots } from "@/lib/map/routes";

export const dynamic = "force-dynamic";

export const GET = answerLots;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
