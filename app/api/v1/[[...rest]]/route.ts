import { answerNothing, otherMethods } from "@/lib/open-data/answers";

export const dynamic = "force-dynamic";

/** Whatever is no address of the interface: a program is told so in its own terms, not by a page. */
export const GET = answerNothing;

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods;
