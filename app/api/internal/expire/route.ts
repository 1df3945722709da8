import { revalidatePath, revalidateTag } from "next/cache";
import { z } from "zod";
import { isInternal } from "@/lib/http/internal-token";

const bodySchema = z.object({
  tags: z.union([z.literal("all"), z.array(z.string().max(200)).max(500)]),
});

/** Expires cached pages in this process. Only the web server itself may ask, when it hears of a publication. */
export async function POST(request: Request) {
  if (!isInternal(request)) return new Response(null, { status: 404 });
  const { tags } = bodySchema.parse(await request.json());
  if (tags === "all") revalidatePath("/", "layout");
  else for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ expired: tags });
}
