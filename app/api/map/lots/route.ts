import { refuseMethod } from "@/lib/map/answers";
import { answerLots } from "@/lib/map/routes";

export const dynamic = "force-dynamic";

export const GET = answerLots;

export const POST = refuseMethod;
