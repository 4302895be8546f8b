"use client";

import Ellipsis from "lucide-react/icons/ellipsis";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import type { Option } from "@/components/ui/options";
import {
  patchArticle,
  postSubmission,
  putArchive,
  putCare,
  putFit,
  putSchedule,
} from "@/lib/articles/article-fetchers";
import type { ArticleDraft } from "@/lib/articles/article-schema";
import { decidePublish, decideSubmit } from "@/lib/articles/article-state";
import { routes } from "@/lib/routes";
import { ArchiveDialog } from "./archive-dialog";
import { CareDialog } from "./care-dialog";
import { FitDialog, type FitPlaces } from "./fit-dialog";
import { ScheduleDialog } from "./schedule-dialog";

/** A step of the draft at its latest version, and what is said when it is done. */
export type Step = { take: (version: number) => Promise<ArticleDraft>; doneText: string };

type EditorMenuProps = {
  draft: ArticleDraft;
  isChanged: boolean;
  isReviewRequired: boolean;
  people: readonly Option[];
  places: FitPlaces;
  isDisabled: boolean;
  onStep: (step: Step) => void;
};

/** What else can be done with an article than writing and publishing it. */
export function EditorMenu(props: EditorMenuProps) {
  const { draft, isChanged, isReviewRequired, people, places, isDisabled, onStep } = props;
  const t = useTranslations("articles");
  const [open, setOpen] = useState<"schedule" | "care" | "fit" | "archive" | null>(null);
  const { slug } = draft;
  const isArchived = draft.archivedAt !== null;
  const standing = { ...draft, isArchived, hasDraftChanges: draft.hasDraftChanges || isChanged };
  const canSubmit = decideSubmit(isChanged ? { ...standing, state: "draft" } : standing).ok;
  const canSchedule = decidePublish(standing, isReviewRequired).ok;
  const close = () => setOpen(null);
  const entries: (MenuEntry | false)[] = [
    !isArchived && {
      id: "submit",
      label: t("submit.action"),
      isDisabled: !canSubmit,
      onAction: () => onStep(submission(slug, t("submit.done"))),
    },
    !isArchived &&
      !isReviewRequired && {
        id: "schedule",
        label: t("schedule.open"),
        isDisabled: !canSchedule,
        onAction: () => setOpen("schedule"),
      },
    draft.state === "scheduled" && {
      id: "unschedule",
      label: t("schedule.takeBack"),
      onAction: () =>
        onStep({
          take: (version) => putSchedule(slug, { version, publishAt: null }),
          doneText: t("schedule.takenBack"),
        }),
    },
    draft.isEnglishBehind &&
      !isArchived && {
        id: "translated",
        label: t("translation.current"),
        onAction: () =>
          onStep({
            take: (version) => patchArticle(slug, { version, isTranslationCurrent: true }),
            doneText: t("translation.done"),
          }),
      },
    !isArchived && { id: "care", label: t("care.open"), onAction: () => setOpen("care") },
    !isArchived && { id: "fit", label: t("fit.open"), onAction: () => setOpen("fit") },
    { id: "review", label: t("review.changes"), href: routes.reviewArticle(slug) },
    isArchived
      ? {
          id: "restore",
          label: t("archive.restore"),
          onAction: () =>
            onStep({
              take: (version) => putArchive(slug, { version, isArchived: false }),
              doneText: t("archive.restored"),
            }),
        }
      : { id: "archive", label: t("archive.open"), isDanger: true, onAction: () => setOpen("archive") },
  ];
  return (
    <>
      <Menu label={t("edit.more")} items={entries.filter((entry) => entry !== false)}>
        <IconButton
          label={t("edit.more")}
          icon={<Ellipsis aria-hidden="true" size={16} />}
          isDisabled={isDisabled}
        />
      </Menu>
      {open === "schedule" ? (
        <ScheduleDialog
          onClose={close}
          onSchedule={(publishAt) =>
            onStep({
              take: (version) => putSchedule(slug, { version, publishAt }),
              doneText: t("schedule.done"),
            })
          }
        />
      ) : null}
      {open === "care" ? (
        <CareDialog
          care={draft}
          people={people}
          onClose={close}
          onSave={({ ownerId, reviewBy }) =>
            onStep({
              take: (version) => putCare(slug, { version, ownerId, reviewBy }),
              doneText: t("care.done"),
            })
          }
        />
      ) : null}
      {open === "fit" ? (
        <FitDialog
          fit={draft}
          causeCode={draft.causeCode}
          places={places}
          onClose={close}
          onSave={({ alsoCauseCodes, walletCodes, bankCodes, steps }) =>
            onStep({
              take: (version) => putFit(slug, { version, alsoCauseCodes, walletCodes, bankCodes, steps }),
              doneText: t("fit.done"),
            })
          }
        />
      ) : null}
      {open === "archive" ? (
        <ArchiveDialog
          onClose={close}
          onArchive={() =>
            onStep({
              take: (version) => putArchive(slug, { version, isArchived: true }),
              doneText: t("archive.done"),
            })
          }
        />
      ) : null}
    </>
  );
}

/** Sends the draft to whoever may review. */
export const submission = (slug: string, doneText: string): Step => ({
  take: (version) => postSubmission(slug, { version }),
  doneText,
});
