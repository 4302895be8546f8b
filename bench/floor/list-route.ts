import { database } from "@/lib/db/client";

export const dynamic = "force-dynamic";

/** What the stack itself costs: 50 rows of two columns, read by Prisma, and nothing else. */
export async function GET(): Promise<Response> {
  const rows = await database().supportCase.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, code: true },
  });
  return Response.json({ items: rows });
}
