import { readiness } from "@/lib/http/readiness";

/** Whether this node should get requests now. */
export const GET = async () => {
  const state = await readiness();
  return Response.json(state.isReady ? { status: "ready" } : { status: "not ready", reason: state.reason }, {
    status: state.isReady ? 200 : 503,
    headers: { "cache-control": "no-store", ...(state.isReady ? {} : { "retry-after": "2" }) },
  });
};
