/** Alive as long as the process answers; asks nothing of the database. */
export const GET = () => Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
