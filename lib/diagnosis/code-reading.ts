import { type CauseLikelihood, causeLikelihood } from "./cause-likelihood";
import type { CompiledModel } from "./compiled-model";
import { normaliseCode } from "./normalise-text";

export interface CodeReading {
  source: "code" | "code_range";
  /** `UPOP:66`, `UPOP:60-89` for a range, `*:61` for a code given without its system. */
  ref: string;
  likelihood: CauseLikelihood;
}

export interface CodeReadings {
  reading: CodeReading | null;
  /** What was read: one ref, or one per system when the system is missing. */
  refs: string[];
  codeUnknown: boolean;
  systemUnknown: boolean;
  systemMissing: boolean;
}

const NOTHING: CodeReadings = {
  reading: null,
  refs: [],
  codeUnknown: false,
  systemUnknown: false,
  systemMissing: false,
};

/**
 * What an error code says. The same number means different things in different systems (61 is a wrong card
 * number in one, an amount limit in another): without a system, the readings of all systems that list the
 * code are averaged with equal weight, and `systemMissing` is set. An unlisted code falls back to its
 * system's ranges, never to another system; an unknown system or code says nothing.
 */
export function readCode(model: CompiledModel, system: string | null, code: string | null): CodeReadings {
  const typedCode = normaliseCode(code ?? "");
  if (typedCode === "") return NOTHING;
  const typedSystem = normaliseCode(system ?? "");
  if (typedSystem === "") return readWithoutSystem(model, typedCode);
  const known = model.codeSystems.get(typedSystem);
  if (known === undefined) return { ...NOTHING, codeUnknown: true, systemUnknown: true };
  const listed = known.codes.get(typedCode);
  if (listed !== undefined) {
    const ref = `${typedSystem}:${typedCode}`;
    return { ...NOTHING, reading: { source: "code", ref, likelihood: listed }, refs: [ref] };
  }
  const range = known.ranges.find(
    ({ from, to }) =>
      /^\d+$/.test(typedCode) && typedCode.length === from.length && from <= typedCode && typedCode <= to,
  );
  if (range === undefined) return { ...NOTHING, codeUnknown: true };
  const ref = `${typedSystem}:${range.from}-${range.to}`;
  const reading = { source: "code_range", ref, likelihood: range.likelihood } as const;
  return { ...NOTHING, reading, refs: [ref], codeUnknown: true };
}

function readWithoutSystem(model: CompiledModel, code: string): CodeReadings {
  const refs: string[] = [];
  const plain = new Float64Array(model.causeCodes.length);
  for (const [system, { codes }] of [...model.codeSystems].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const listed = codes.get(code);
    if (listed === undefined) continue;
    refs.push(`${system}:${code}`);
    for (const [index, value] of listed.plain.entries()) plain[index] = (plain[index] ?? 0) + value;
  }
  if (refs.length === 0) return { ...NOTHING, codeUnknown: true, systemMissing: true };
  const likelihood = causeLikelihood(plain.map((value) => value / refs.length));
  return {
    ...NOTHING,
    reading: { source: "code", ref: `*:${code}`, likelihood },
    refs,
    systemMissing: true,
  };
}
