import { answerOptions, refuseMethod, takeEnquiryJson } from "@/lib/enquiries/api";

export const dynamic = "force-dynamic";

export const POST = takeEnquiryJson;
export const OPTIONS = answerOptions;
export const GET = refuseMethod;
export const HEAD = refuseMethod;
export const PUT = refuseMethod;
export const PATCH = refuseMethod;
export const DELETE = refuseMethod;
