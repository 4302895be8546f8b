import type { CompiledModel } from "@/lib/diagnosis/compiled-model";
import type { Evidence } from "@/lib/diagnosis/evidence";
import { answerOutcomes, beliefOf, gainBits, openChecks } from "@/lib/diagnosis/information-gain";
import { suggestNextChecks } from "@/lib/diagnosis/next-check";
import type { Random } from "@/prisma/seed/random";
import type { DrawnCase } from "./draw-case";
import type { Session } from "./session";
import type { World } from "./world";

/**
 * `suggested`: as the desk suggests. `one_step`: most bits a minute, no looking ahead. `checklist`: in the order of
 * the list. `random`: any order.
 */
export type Choice = "suggested" | "one_step" | "checklist" | "random";

export function engineSessions(
  world: World,
  model: CompiledModel,
  choice: Choice,
  random: Random,
): (drawn: DrawnCase) => Session & { evidence: () => Evidence } {
  const order = world.causeCodes.map((code) => model.causeCodes.indexOf(code));
  const positionOf = new Map(world.checks.map(({ code }, at) => [code, at]));
  const wordOf = (check: number, answer: number): string => world.checks[check]?.answers[answer] ?? "unknown";

  function choose(evidence: Evidence): { code: string; isAgain: boolean } | null {
    if (choice === "suggested") {
      const [first] = suggestNextChecks(model, evidence, { limit: 1 });
      return first ? { code: first.checkCode, isAgain: first.reason === "ask_again" } : null;
    }
    const belief = beliefOf(model, evidence);
    const open = openChecks(model, evidence.answers);
    if (choice === "one_step") {
      const rates = open.map((check) => ({
        code: check.code,
        rate: gainBits(belief, answerOutcomes(model, check, belief)) / check.minutes,
      }));
      const best = rates.sort((a, b) => b.rate - a.rate)[0];
      return best ? { code: best.code, isAgain: false } : null;
    }
    const one = open[choice === "random" ? Math.floor(random() * open.length) : 0];
    return one ? { code: one.code, isAgain: false } : null;
  }

  return (drawn) => {
    let evidence: Evidence = {
      symptoms: drawn.symptoms,
      answers: Object.fromEntries(
        world.checks.flatMap(({ code, kind }, at) =>
          kind === "ask" ? [] : [[code, wordOf(at, drawn.said[at] ?? -1)]],
        ),
      ),
      confirmedChecks: [],
    };
    return {
      evidence: () => evidence,
      posterior: () => {
        const { posterior } = beliefOf(model, evidence);
        return order.map((index) => posterior[index] ?? 0);
      },
      next: () => {
        const chosen = choose(evidence);
        const check = chosen ? positionOf.get(chosen.code) : undefined;
        return chosen === null || check === undefined ? null : { check, isAgain: chosen.isAgain };
      },
      hear: (check, answer) => {
        const code = world.checks[check]?.code ?? "";
        const isAgain = code in evidence.answers;
        evidence = {
          ...evidence,
          // A second "don't know" leaves the first answer standing.
          answers:
            isAgain && answer < 0 ? evidence.answers : { ...evidence.answers, [code]: wordOf(check, answer) },
          confirmedChecks: isAgain
            ? [...(evidence.confirmedChecks ?? []), code]
            : (evidence.confirmedChecks ?? []),
        };
      },
    };
  };
}
