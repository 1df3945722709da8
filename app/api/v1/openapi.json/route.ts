import { otherMethods } from "@/lib/open-data/answers";
import { answerOpenApi } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerOpenApi;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
