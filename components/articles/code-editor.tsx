"use client";

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  keymap,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { GFM, parser } from "@lezer/markdown";
import { useEffect, useEffectEvent, useRef } from "react";
import { isPlace, PLACE } from "@/lib/articles/article-places";
import {
  blockInsertion,
  type Edit,
  insertionEdit,
  placeInsertion,
  type Stretch,
} from "@/lib/articles/editor-insertions";
import { isStepMark } from "@/lib/articles/step-marks";
import { EditorToolbar } from "./editor-toolbar";

/** Markdown alone: the usual package would bring the grammars of HTML, CSS and JavaScript along. */
const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], "markdown");

/** The desk's own colours, which change with the theme by themselves. */
const look = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.heading, fontWeight: "600", color: "var(--fg)" },
    { tag: tags.strong, fontWeight: "600" },
    { tag: tags.emphasis, fontStyle: "italic" },
    { tag: [tags.link, tags.url], color: "var(--accent)" },
    { tag: tags.monospace, color: "var(--accent-strong)" },
    { tag: [tags.processingInstruction, tags.quote], color: "var(--muted)" },
  ]),
);

const frame = EditorView.theme({
  "&": { fontSize: "14px", height: "100%" },
  "&.cm-focused": { outline: "none" },
  // A telephone enlarges the page for a field of smaller letters.
  "@media (max-width: 639px)": { "&": { fontSize: "16px" } },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "1.6" },
  ".cm-content": { padding: "6px 0", caretColor: "var(--fg)" },
  ".cm-line": { padding: "0 10px" },
  ".cm-place": { color: "var(--accent)", backgroundColor: "var(--accent-soft)", borderRadius: "3px" },
  ".cm-place-unknown": { color: "var(--bad)", textDecoration: "underline wavy" },
});

const places = new MatchDecorator({
  regexp: new RegExp(PLACE.source, "g"),
  decoration: ([, name = ""]) =>
    Decoration.mark({ class: isPlace(name) || isStepMark(name) ? "cm-place" : "cm-place-unknown" }),
});
const placeMarks = ViewPlugin.define(
  (view) => ({
    marks: places.createDeco(view),
    update(change: ViewUpdate) {
      this.marks = places.updateDeco(change, this.marks);
    },
  }),
  { decorations: ({ marks }) => marks },
);

/** What changed between two texts, so that a text that comes from elsewhere leaves the cursor where it stands. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

export type CodeEditorProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  lang: string;
  labelId: string;
  helpId: string;
  isInvalid: boolean;
};

type Attributes = Pick<CodeEditorProps, "lang" | "labelId" | "helpId" | "isInvalid">;
const attributesOf = ({ lang, labelId, helpId, isInvalid }: Attributes): Extension =>
  EditorView.contentAttributes.of({
    lang,
    "aria-labelledby": labelId,
    "aria-describedby": helpId,
    "aria-invalid": String(isInvalid),
    spellcheck: "true",
  });

/** Markdown with its marks told apart. Tab leaves it, as it leaves every field. */
export default function CodeEditor(props: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const attributes = useRef(new Compartment());
  const { value, lang, labelId, helpId, isInvalid } = props;
  const onTyped = useEffectEvent(props.onChange);
  const firstState = useEffectEvent((): EditorState => {
    // The policy of the page lets styles in by this word; a script of ours has it.
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
    return EditorState.create({
      doc: value,
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(nonce),
        EditorView.updateListener.of((change) => {
          if (change.docChanged) onTyped(change.state.doc.toString());
        }),
        attributes.current.of(attributesOf(props)),
        markdown,
        look,
        frame,
        placeMarks,
      ],
    });
  });
  useEffect(() => {
    if (!host.current) return;
    const made = new EditorView({ state: firstState(), parent: host.current });
    view.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    const current = view.current?.state.doc.toString();
    if (current === undefined || current === value) return;
    view.current?.dispatch({ changes: difference(current, value) });
  }, [value]);
  useEffect(() => {
    const extension = attributesOf({ lang, labelId, helpId, isInvalid });
    view.current?.dispatch({ effects: attributes.current.reconfigure(extension) });
  }, [lang, labelId, helpId, isInvalid]);
  const language = lang === "en" ? "en" : "zh";
  const insert = (editOf: (text: string, stretch: Stretch) => Edit) => {
    const editor = view.current;
    if (!editor) return;
    const {
      from,
      to,
      insert: text,
      selected,
    } = editOf(editor.state.doc.toString(), editor.state.selection.main);
    editor.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: selected.from, head: selected.to },
      userEvent: "input",
      scrollIntoView: true,
    });
    editor.focus();
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <EditorToolbar
        field={props.label}
        onInsert={(kind) => insert((text, stretch) => insertionEdit(kind, text, stretch, language))}
        onBlock={(block) => insert((text, stretch) => blockInsertion(block, text, stretch, language))}
        onPlace={(place) => insert((_, stretch) => placeInsertion(place, stretch))}
        onChosen={() => view.current?.focus()}
      />
      <div ref={host} className="min-h-0 flex-1" />
    </div>
  );
}
