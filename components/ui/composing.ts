type KeyLike = { key: string; keyCode?: number; isComposing?: boolean };

/**
 * True while an input method is choosing characters. Safari ends the composition before it sends the Enter
 * that ended it, and marks that Enter with key code 229 only.
 */
export function isComposing(event: KeyLike): boolean {
  return event.isComposing === true || event.keyCode === 229;
}

/** True for the Enter that picks a word of an input method: it must not submit anything. */
export function isComposingEnter(event: KeyLike): boolean {
  return event.key === "Enter" && isComposing(event);
}
