import type { Option } from "@/components/ui/options";

/** The causes to choose from. "" stands for none, as a choice needs an id. */
export const causeOptions = (causeNames: Record<string, string>, noneLabel: string): Option[] => [
  { id: "", label: noneLabel },
  ...Object.entries(causeNames).map(([id, label]) => ({ id, label, keywords: id })),
];
