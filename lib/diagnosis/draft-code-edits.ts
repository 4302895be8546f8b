import { UNTOLD } from "./draft-edits";
import type { ModelDocument } from "./model-schema";

type CodeRange = ModelDocument["codeSystems"][number]["ranges"][number];

/** A code of a system, all of it for the commonest cause until somebody shares it out. */
export function addCode(document: ModelDocument, system: string, code: string): ModelDocument {
  const [first] = [...document.causes].sort((one, other) => other.priorWeight - one.priorWeight);
  const causes = first ? { [first.code]: 1 } : {};
  return { ...document, codes: [...document.codes, { system, code, meaning: UNTOLD, causes }] };
}

export function addCodeSystem(document: ModelDocument, code: string): ModelDocument {
  return { ...document, codeSystems: [...document.codeSystems, { code, name: UNTOLD, ranges: [] }] };
}

/** Without a code system and without the codes that stand in it. */
export function removeCodeSystem(document: ModelDocument, code: string): ModelDocument {
  return {
    ...document,
    codeSystems: document.codeSystems.filter((system) => system.code !== code),
    codes: document.codes.filter(({ system }) => system !== code),
  };
}

const withRanges = (
  document: ModelDocument,
  system: string,
  change: (ranges: CodeRange[]) => CodeRange[],
): ModelDocument => ({
  ...document,
  codeSystems: document.codeSystems.map((one) =>
    one.code === system ? { ...one, ranges: change(one.ranges) } : one,
  ),
});

/** A range whose ends are for a person to type. */
export const addRange = (document: ModelDocument, system: string): ModelDocument =>
  withRanges(document, system, (ranges) => [...ranges, { from: "", to: "", meaning: UNTOLD, causes: {} }]);

/** Another end of the range at a place: its ends are its key, and two ranges may have the same ones while one is typed. */
export const withRangeEnd = (
  document: ModelDocument,
  system: string,
  place: number,
  end: Partial<Pick<CodeRange, "from" | "to">>,
): ModelDocument =>
  withRanges(document, system, (ranges) =>
    ranges.map((range, index) => (index === place ? { ...range, ...end } : range)),
  );
