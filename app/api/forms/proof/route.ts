import { createProofChallenge } from "@/lib/enquiries/proof";

export const dynamic = "force-dynamic";

/** Work for the browser of someone who fills in a form. */
export async function GET(): Promise<Response> {
  return Response.json(await createProofChallenge(), { headers: { "cache-control": "no-store" } });
}
