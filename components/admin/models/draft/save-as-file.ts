import { saveTextAsFile } from "@/components/form/save-text-as-file";

/** Hands a document over as a file, as it could be imported again. */
export const saveAsFile = (content: unknown, name: string): void =>
  saveTextAsFile(JSON.stringify(content, null, 2), "application/json", name);
