/** Under which key `labels` of a diagnosis names a piece of evidence; codes of different kinds may look alike. */
export const labelKey = (source: string, ref: string): string =>
  source === "desk_fact" || source === "remedy" ? `${source} ${ref}` : ref;
