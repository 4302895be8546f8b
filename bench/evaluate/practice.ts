import { compileModel } from "@/lib/diagnosis/compiled-model";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import type { ConfirmedCase } from "@/lib/diagnosis/replay";
import type { Random } from "@/prisma/seed/random";
import type { CountedCase } from "./counted-sessions";
import type { DrawnCase } from "./draw-case";
import { engineSessions } from "./engine-sessions";
import type { World } from "./world";

export interface Practice {
  confirmed: ConfirmedCase[];
  counted: CountedCase[];
}

const SURE_IN_PRACTICE = 0.9;
const DEPARTURES = 0.25;

/**
 * Closed cases as a desk has them: agents follow the suggestions of the estimated model, depart from every fourth,
 * and stop when the leader is sure or nothing is left to ask; or, with `everything`, never stop before.
 */
export function practised(
  world: World,
  document: ModelDocument,
  drawn: readonly DrawnCase[],
  random: Random,
  asked: "as practised" | "everything" = "as practised",
): Practice {
  const sure = asked === "everything" ? Number.POSITIVE_INFINITY : SURE_IN_PRACTICE;
  const suggested = engineSessions(world, compileModel(document), "one_step", random);
  const confirmed: ConfirmedCase[] = [];
  const counted: CountedCase[] = [];
  for (const one of drawn) {
    const session = suggested(one);
    const said = world.checks.map(({ kind }, at) => (kind === "ask" ? -1 : (one.said[at] ?? -1)));
    const heard = new Set<number>();
    while (Math.max(...session.posterior()) < sure) {
      const open = world.checks.flatMap(({ kind }, at) => (kind === "ask" && !heard.has(at) ? [at] : []));
      const departed = random() < DEPARTURES ? open[Math.floor(random() * open.length)] : undefined;
      const check = departed ?? session.next()?.check;
      if (check === undefined) break;
      heard.add(check);
      said[check] = one.said[check] ?? -1;
      session.hear(check, said[check] ?? -1);
    }
    const cause = one.causes[0] ?? 0;
    confirmed.push({
      id: one.id,
      causeCode: world.causeCodes[cause] ?? "",
      evidence: session.evidence(),
      checksAsked: heard.size,
    });
    counted.push({ cause, said, code: one.code, message: one.message });
  }
  return { confirmed, counted };
}
