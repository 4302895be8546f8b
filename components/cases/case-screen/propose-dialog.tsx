"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { proposalStart } from "@/lib/articles/article-proposal";
import { MAX_PROPOSED, type Proposal } from "@/lib/articles/article-proposal-schema";
import { postAcceptance, postProposal } from "@/lib/articles/article-task-fetchers";
import { caseProposalsOptions, taskKeys } from "@/lib/articles/article-task-query-options";
import { articlesOfCauseOptions } from "@/lib/articles/article-worth-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import { ApiError } from "@/lib/http/fetch-json";
import { localText } from "@/lib/i18n/locale";
import { maskSensitive } from "@/lib/privacy/guard";
import { routes } from "@/lib/routes";
import { useCaseFrame } from "./case-context";
import { answerOf, questionOf, remedyOf } from "./question-of";
import { useFailureText } from "./use-case-mutations";

type ProposeDialogProps = {
  supportCase: CaseDetail;
  outcome: CaseDetail["outcomes"][number];
  onClose: () => void;
};

const NEW = "new";

/** What is known of the case that was chosen from lists, in words. */
function useStart({ supportCase, outcome }: ProposeDialogProps) {
  const t = useTranslations("cases");
  const { checklist, locale } = useCaseFrame();
  const { causeName, walletName, bankName } = useCatalogNames();
  const { walletCode, bankCode, bindingStep, errorCode, codeSystem } = supportCase;
  const latest = new Map(supportCase.answers.map((answer) => [answer.checkCode, answer.answerCode]));
  const certainty = t(`vocabulary.certainty.${outcome.causeCertainty}`);
  const wallet = walletName(walletCode);
  const helped = supportCase.remedyTrials.filter(({ helped: did }) => did === true);
  const codes = new Set([outcome.remedyCode, ...helped.map(({ remedyCode }) => remedyCode)]);
  const facts = [
    bankCode ? t("propose.place", { wallet, bank: bankName(bankCode) }) : wallet,
    ...(bindingStep === "unknown" ? [] : [t("propose.step", { step: t(`vocabulary.step.${bindingStep}`) })]),
    ...(errorCode ? [t("propose.code", { code: [codeSystem, errorCode].filter(Boolean).join(" ") })] : []),
    ...[...latest].flatMap(([check, answer]) =>
      answer === null
        ? []
        : [
            t("propose.fact", {
              question: questionOf(checklist, check, locale),
              answer: answerOf(checklist, check, answer, locale),
            }),
          ],
    ),
    ...(outcome.causeCode ? [t("propose.cause", { cause: causeName(outcome.causeCode), certainty })] : []),
    t("propose.result", { result: t(`vocabulary.result.${outcome.result}`) }),
  ];
  const remedies = [...codes].flatMap((code) => (code ? [remedyOf(checklist, code, locale)] : []));
  return proposalStart({ facts, remedies, note: maskSensitive(outcome.comment).text });
}

function Earlier({ proposals }: { proposals: readonly Proposal[] }) {
  const t = useTranslations("cases.propose");
  return (
    <section className="rounded-md bg-info-soft px-3 py-2 text-info text-sm">
      <h3 className="font-semibold">{t("earlier")}</h3>
      <ul>
        {proposals.map(({ id, proposedBy, state, decisionNote }) => (
          <li key={id}>
            {proposedBy} · {t(`state.${state}`)}
            {decisionNote ? `: ${decisionNote}` : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Typed = { about: string; found: string; helped: string };

function usePropose({ supportCase, onClose }: ProposeDialogProps) {
  const t = useTranslations("cases.propose");
  const router = useRouter();
  const queryClient = useQueryClient();
  const { writesArticles } = useCaseFrame();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: async ({ about, found, helped }: Typed) => {
      const body = {
        slug: about === NEW ? null : about,
        found: maskSensitive(found).text,
        helped: maskSensitive(helped).text,
      };
      // What is sent again after a refusal is another proposal; what is sent again after silence is the same.
      const proposal = await postProposal(supportCase.id, body, `${key}-${found.length}-${helped.length}`);
      return writesArticles ? await postAcceptance(proposal.id, proposal.version) : null;
    },
    onSuccess: (accepted) => {
      void queryClient.invalidateQueries({ queryKey: taskKeys.all });
      if (accepted) router.push(routes.editArticle(accepted.slug));
      else showToast({ text: t("sent") });
      onClose();
    },
  });
}

/** What somebody would have written down after this case, begun with what is known and without personal data. */
export default function ProposeDialog(props: ProposeDialogProps) {
  const { supportCase, outcome, onClose } = props;
  const t = useTranslations("cases.propose");
  const common = useTranslations("common");
  const { locale, writesArticles } = useCaseFrame();
  const start = useStart(props);
  const [typed, setTyped] = useState<Typed>({ about: NEW, ...start });
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const articles = useQuery({
    ...articlesOfCauseOptions(outcome.causeCode ?? ""),
    enabled: outcome.causeCode !== null,
  }).data;
  const earlier = useQuery(caseProposalsOptions(supportCase.id)).data ?? [];
  const proposing = usePropose(props);
  const failureText = useFailureText();
  const problem = proposing.error instanceof ApiError ? proposing.error.problem : null;
  const issueOf = (path: string) => problem?.issues?.find((issue) => issue.path === path)?.message;
  const text = (field: "found" | "helped") => (
    <TextField
      label={t(field)}
      isMultiline
      rows={6}
      maxLength={MAX_PROPOSED}
      isRequired
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
      onBlur={() => change({ [field]: maskSensitive(typed[field]).text })}
      error={issueOf(field)}
    />
  );
  return (
    <Dialog
      title={t("title")}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button variant="primary" onPress={() => proposing.mutate(typed)} isPending={proposing.isPending}>
            {t(writesArticles ? "submitDraft" : "submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {earlier.length > 0 ? <Earlier proposals={earlier} /> : null}
        <p role="note" className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          {t("help")}
        </p>
        {proposing.error && !problem?.issues ? (
          <ErrorNote requestId={problem?.requestId} kept>
            {failureText(proposing.error)}
          </ErrorNote>
        ) : null}
        <Select
          label={t("about")}
          options={[
            { id: NEW, label: t("new") },
            ...(articles ?? []).map(({ slug, title }) => ({
              id: slug,
              label: t("change", { title: localText(title, locale) }),
            })),
          ]}
          value={typed.about}
          onChange={(about) => change({ about })}
        />
        {text("found")}
        {text("helped")}
      </div>
    </Dialog>
  );
}
