import { prisma } from "@/lib/db/client";

export const dynamic = "force-dynamic";

/** The process can do its work: the database answers. */
export async function GET() {
  const headers = { "cache-control": "no-store" };
  try {
    await prisma.$queryRaw`SELECT 1`;
    return Response.json({ status: "ok", database: "ok" }, { headers });
  } catch {
    return Response.json(
      { status: "unavailable", database: "unreachable" },
      { status: 503, headers: { ...headers, "retry-after": "5" } },
    );
  }
}
