import { otherMethods } from "@/lib/map/answers";
import { answerClusters } from "@/lib/map/routes";

export const dynamic = "force-dynamic";

export const GET = answerClusters;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
