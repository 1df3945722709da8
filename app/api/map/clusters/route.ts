import { refuseMethod } from "@/lib/map/answers";
import { answerClusters } from "@/lib/map/routes";

export const dynamic = "force-dynamic";

export const GET = answerClusters;

export const POST = refuseMethod;
