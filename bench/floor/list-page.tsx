import { database } from "@/lib/db/client";

export const dynamic = "force-dynamic";

/** What a page costs by itself: the 50 rows of the other floor, with no sign-in and nothing to click. */
export default async function FloorPage() {
  const rows = await database().supportCase.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, code: true },
  });
  return (
    <table>
      <tbody>
        {rows.map(({ id, code }) => (
          <tr key={id}>
            <td>{id}</td>
            <td>{code}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
