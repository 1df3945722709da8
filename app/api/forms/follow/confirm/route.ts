import { answerLink } from "@/lib/follows/link-request";
import { confirmFollow } from "@/lib/follows/service";

export const dynamic = "force-dynamic";

/** The button on the page that the mail leads to. A mere visit confirms nothing: programs that check mails visit, too. */
export const POST = (request: Request) =>
  answerLink(request, { page: "/follow/confirm", act: (token) => confirmFollow(token) });
