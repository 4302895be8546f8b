type ExportedFunction = { name: string; parameters: string; body: string };

const PAIRS: Record<string, string> = { "(": ")", "{": "}", "[": "]", "<": ">" };

/** The place behind the bracket that closes the one at `start`. */
function behindBracket(bare: string, start: number): number {
  const open = bare[start] ?? "";
  let depth = 0;
  for (let at = start; at < bare.length; at++) {
    if (bare[at] === open) depth++;
    // "=>" closes no type parameter.
    if (bare[at] === PAIRS[open] && bare[at - 1] !== "=" && --depth === 0) return at + 1;
  }
  return bare.length;
}

/** The place where the body begins behind the parameters and a return type such as `Promise<{ id: string }>`. */
function bodyStart(bare: string, from: number): number {
  let at = from;
  while (at < bare.length && bare[at] !== "{" && !bare.startsWith("=>", at)) {
    at = bare[at] === "<" ? behindBracket(bare, at) : at + 1;
  }
  return bare[at] === "{" ? at + 1 : at + 2;
}

/** The async functions that a module exports, as declarations or as constants, from its bare code. */
export function exportedAsyncFunctions(bare: string): ExportedFunction[] {
  const heads = /\bexport\s+(?:async\s+function\s+(\w+)|const\s+(\w+)[^=\n]*=\s*(?:\w+\()?async\s*(?=[(<]))/g;
  return [...bare.matchAll(heads)].map((match) => {
    let at = match.index + match[0].length;
    if (bare[at] === "<") at = behindBracket(bare, at);
    const end = behindBracket(bare, at);
    return {
      name: match[1] ?? match[2] ?? "",
      parameters: bare.slice(at + 1, end - 1),
      body: bare.slice(bodyStart(bare, end)).replace(/^\s*\{/, ""),
    };
  });
}
