import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { ArticleState } from "@/lib/articles/article-state";

type StateTagsProps = {
  state: ArticleState;
  isArchived: boolean;
  isSentBack: boolean;
  isPublished: boolean;
  hasDraftChanges: boolean;
  publishAt: string | null;
  isDue?: boolean;
  isEnglishBehind: boolean;
};

/** Where the draft stands, in words; what needs nobody has no tag. */
function DraftTag(props: StateTagsProps) {
  const t = useTranslations("articles.state");
  if (props.isArchived) return <Tag>{t("archived")}</Tag>;
  if (props.state === "in_review") return <Tag tone="info">{t("in_review")}</Tag>;
  if (props.state === "scheduled")
    return (
      <Tag tone="info">
        {t("scheduled")} {props.publishAt ? <RelativeTime value={props.publishAt} /> : null}
      </Tag>
    );
  if (props.isSentBack) return <Tag tone="warn">{t("sentBack")}</Tag>;
  if (!props.isPublished) return <Tag tone="info">{t("unpublished")}</Tag>;
  return props.hasDraftChanges ? <Tag tone="warn">{t("changed")}</Tag> : null;
}

export function StateTags(props: StateTagsProps) {
  const t = useTranslations("articles.state");
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <DraftTag {...props} />
      {props.isDue ? <Tag tone="warn">{t("due")}</Tag> : null}
      {props.isEnglishBehind ? <Tag>{t("englishBehind")}</Tag> : null}
    </span>
  );
}
