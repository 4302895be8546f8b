"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { FailureNote } from "@/components/articles/failure-note";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { showToast } from "@/components/ui/toast-store";
import { decideAccept } from "@/lib/articles/article-proposal";
import type { Proposal } from "@/lib/articles/article-proposal-schema";
import { postAcceptance } from "@/lib/articles/article-task-fetchers";
import { routes } from "@/lib/routes";
import { useTasksAnew } from "./task-actions";

const DeclineDialog = lazy(() => import("./decline-dialog"));

const linkClass = "text-accent underline underline-offset-2";

/** What was proposed, by whom and after which case. */
export function ProposalText({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("articles.tasks");
  const { proposedBy, caseCode, slug, found, helped, proposedAt } = proposal;
  const parts = [
    [t("found"), found],
    [t("helped"), helped],
  ] as const;
  return (
    <div className="grid gap-1.5">
      <p>
        {t.rich(slug === null ? "proposalNew" : "proposalChange", {
          name: proposedBy,
          code: caseCode,
          link: (chunks) => (
            <Link href={routes.supportCase(caseCode)} className={linkClass}>
              {chunks}
            </Link>
          ),
        })}{" "}
        {slug === null ? null : (
          <Link href={routes.article(slug)} className={linkClass}>
            {t("open")}
          </Link>
        )}{" "}
        <span className="text-muted">
          <RelativeTime value={proposedAt} />
        </span>
      </p>
      {found === "" ? (
        <p className="text-faint">{t("removed")}</p>
      ) : (
        <dl className="grid gap-1.5 rounded-md bg-bg px-3 py-2">
          {parts.map(([label, text]) => (
            <div key={label}>
              <dt className="text-muted text-xs">{label}</dt>
              <dd className="break-words whitespace-pre-wrap">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** Making it a draft, which opens in the editor, or saying no with a reason. */
export function ProposalActions({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("articles.tasks");
  const router = useRouter();
  const readAnew = useTasksAnew();
  const [isDeclining, setDeclining] = useState(false);
  const accepting = useMutation({
    mutationFn: () => postAcceptance(proposal.id, proposal.version),
    onSuccess: ({ slug }) => router.push(routes.editArticle(slug)),
    onError: readAnew,
  });
  return (
    <>
      {decideAccept(proposal).ok ? (
        <Button
          size="dense"
          variant="primary"
          onPress={() => accepting.mutate()}
          isPending={accepting.isPending}
        >
          {t("accept")}
        </Button>
      ) : null}
      <Button size="dense" onPress={() => setDeclining(true)}>
        {t("decline")}
      </Button>
      {accepting.error ? (
        <div className="w-full">
          <FailureNote error={accepting.error} />
        </div>
      ) : null}
      {isDeclining ? (
        <Suspense fallback={null}>
          <DeclineDialog
            proposal={proposal}
            onClose={() => setDeclining(false)}
            onDeclined={() => {
              showToast({ text: t("declined") });
              readAnew();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
