import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type DefaultValues, type FieldPath, type FieldValues, useForm } from "react-hook-form";
import { errorBesideFields, showFieldIssues } from "@/components/form/field-issues";
import { conflictWinner } from "./conflict-winner";

type Versioned = { version: number | null };

type Options<Values extends FieldValues, Row extends Versioned, Answer> = {
  /** What is edited; null makes something new. */
  row: Row | null;
  toValues: (row: Row | null) => DefaultValues<Values>;
  fields: readonly FieldPath<Values>[];
  save: (values: Values, row: Row | null) => Promise<Answer>;
  onSaved: (answer: Answer) => void;
};

/**
 * A form over a row with a version. After a conflict `theirs` is the row that won: `keepMine` saves what was typed
 * over it, `takeTheirs` starts again from it. Nothing typed is lost before one of them was chosen.
 */
export function useVersionedForm<Values extends FieldValues, Row extends Versioned, Answer>(
  options: Options<Values, Row, Answer>,
) {
  const { row, toValues, fields, save, onSaved } = options;
  const [base, setBase] = useState(row);
  const form = useForm<Values>({ defaultValues: toValues(row) });
  const saving = useMutation<Answer, Error, { values: Values; over: Row | null }>({
    mutationFn: ({ values, over }) => save(values, over),
    onSuccess: onSaved,
    onError: (error) => showFieldIssues(form.setError, fields, error),
  });
  const theirs = conflictWinner<Row>(saving.error);
  const saveOver = (over: Row | null) => form.handleSubmit((values) => saving.mutate({ values, over }));
  return {
    form,
    isSaving: saving.isPending,
    error: theirs === null ? errorBesideFields(saving.error, fields) : null,
    theirs,
    submit: saveOver(base),
    keepMine: saveOver(theirs),
    takeTheirs: () => {
      setBase(theirs);
      form.reset(toValues(theirs));
      saving.reset();
    },
  };
}
