import { answerLink } from "@/lib/follows/link-request";
import { leaveFollow } from "@/lib/follows/service";

export const dynamic = "force-dynamic";

/** The button on the page, and the one click of mail programs (RFC 8058), which come from anywhere. */
export const POST = (request: Request) =>
  answerLink(request, { page: "/follow/leave", act: leaveFollow });
