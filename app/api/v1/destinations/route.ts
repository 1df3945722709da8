import { otherMethods } from "@/lib/open-data/answers";
import { answerDestinations } from "@/lib/open-data/routes";

export const dynamic = "force-dynamic";

export const GET = answerDestinations;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
