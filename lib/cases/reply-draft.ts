import type { CauseArticle } from "@/lib/articles/article-worth-schema";
import { placeValues } from "@/lib/articles/place-values";
import type { DoneOnCase } from "@/lib/articles/step-marks";
import type { Catalog } from "@/lib/catalog/catalog-schema";
import { latestAnswers } from "@/lib/diagnosis/check-answers";
import { isNeutralAnswer } from "@/lib/diagnosis/evidence";
import { type Locale, localText } from "@/lib/i18n/locale";
import { builtReply, type ReplyWords, repliedCause } from "@/lib/replies/reply";
import type { CaseDetail } from "./case-schema";
import type { CaseDiagnosis } from "./diagnosis-schema";
import { latestTrials } from "./remedy-trials";
import type { ReplyDraft } from "./reply-schema";

/** What stands answered, by the agent or by intake, and which remedies were carried out, helpful or not. */
export function doneOnCase(
  { answers, remedyTrials }: Pick<CaseDetail, "answers" | "remedyTrials">,
  automaticAnswers: Readonly<Record<string, string>>,
): DoneOnCase {
  const given = Object.entries(latestAnswers(answers)).filter(([, answer]) => !isNeutralAnswer(answer));
  return {
    answers: { ...automaticAnswers, ...Object.fromEntries(given) },
    triedRemedies: latestTrials(remedyTrials).map(({ remedyCode }) => remedyCode),
  };
}

/** The cause of which a reply to this case speaks, and how sure it may sound. */
export function causeOfReply(supportCase: CaseDetail, { causes }: Pick<CaseDiagnosis, "causes">) {
  const { status, causeCode, causeCertainty } = supportCase;
  const leader = causes[0];
  return repliedCause({
    recorded: status === "closed" ? { causeCode, isConfirmed: causeCertainty === "confirmed" } : null,
    // A prior alone is what happens to everybody and says nothing of this customer.
    leading: leader && leader.evidence.length > 0 ? leader : null,
  });
}

type DraftFacts = {
  supportCase: CaseDetail;
  diagnosis: CaseDiagnosis;
  article: Pick<CauseArticle, "slug" | "versionId" | "number" | "title" | "body"> | null;
  catalog: Catalog;
};

const stopOf = ({ stopFlags }: Pick<CaseDetail, "stopFlags">) =>
  stopFlags.includes("suspected_scam") ? "suspected_scam" : (stopFlags[0] ?? null);

/** The message to the customer of a case in one language; `article` is the published one of `causeOfReply`. */
export function replyDraft(
  { supportCase, diagnosis, article, catalog }: DraftFacts,
  locale: Locale,
  words: ReplyWords,
): ReplyDraft {
  const { causeCode, certainty } = causeOfReply(supportCase, diagnosis);
  const bank = catalog.banks.find(({ code }) => code === supportCase.bankCode);
  const wallet = catalog.wallets.find(({ code }) => code === supportCase.walletCode);
  const cause = catalog.causes.find(({ code }) => code === causeCode);
  const bankName = bank ? localText(bank.shortName, locale) : null;
  const known = {
    wallet: wallet && localText(wallet.name, locale),
    bank: bankName ?? "",
    hotline: bank?.hotline ?? wallet?.hotline ?? "",
  };
  const stop = stopOf(supportCase);
  const { text, doneCount } = builtReply(words, {
    code: supportCase.code,
    bankName,
    causeName: cause ? localText(cause.name, locale) : (causeCode ?? ""),
    certainty,
    articleBody: article && localText(article.body, locale),
    done: doneOnCase(supportCase, diagnosis.automaticAnswers),
    places: placeValues(known, locale === "en" ? "en" : "zh"),
    bankHotline: bank?.hotline ?? null,
    stop,
    isBound: supportCase.status === "closed" && supportCase.result === "bound",
  });
  // With signs of a scam the article was not used, so none is pinned.
  const isPinned = article !== null && stop !== "suspected_scam";
  return {
    locale,
    text,
    causeCode,
    certainty,
    article: isPinned
      ? {
          versionId: article.versionId,
          slug: article.slug,
          title: localText(article.title, locale),
          number: article.number,
        }
      : null,
    doneCount,
  };
}
