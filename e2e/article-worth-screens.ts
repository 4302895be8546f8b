import { routes } from "@/lib/routes";
import {
  openProposal,
  placedArticle,
  saidNotHelpful,
  seldomArticle,
  worthCase,
  worthClosed,
} from "./article-worth-data";
import { press, type Screen } from "./screen";
import { versionedArticle } from "./screen-data";

/** What articles are worth, and what of them needs a look. */
export const WORTH_SCREENS: readonly Screen[] = [
  {
    name: "articles that need a look",
    role: "admin",
    address: async (request) => {
      await seldomArticle(request);
      await openProposal(request);
      return routes.articleTasks();
    },
  },
  {
    name: "own articles that need a look",
    role: "admin",
    address: () => routes.articleTasks({ whose: "mine" }),
  },
  {
    name: "article with what people say of it",
    role: "supervisor",
    address: async (request) => {
      const article = await placedArticle(request);
      await saidNotHelpful(request, article);
      return routes.article(article.slug);
    },
  },
  {
    name: "case with several articles",
    role: "agent",
    address: async (request) => {
      await placedArticle(request);
      await placedArticle(request);
      return routes.supportCase((await worthCase(request)).code);
    },
  },
];

export const WORTH_OVERLAYS: readonly Screen[] = [
  {
    name: "reason why an article did not help",
    role: "agent",
    address: () => routes.article("doc-expired"),
    arrange: press((t) => t("articles.feedback.notHelpful")),
  },
  {
    name: "proposal after a case",
    role: "agent",
    address: async (request) => routes.supportCase((await worthClosed(request, null)).code),
    arrange: press((t) => t("cases.propose.open")),
  },
  {
    name: "setting something aside",
    role: "admin",
    address: async (request) => {
      await openProposal(request);
      return routes.articleTasks();
    },
    arrange: press((t) => t("articles.tasks.setAside")),
  },
  {
    name: "declining a proposal",
    role: "admin",
    address: async (request) => {
      await openProposal(request);
      return routes.articleTasks();
    },
    arrange: press((t) => t("articles.tasks.decline")),
  },
  {
    name: "where an article fits",
    role: "admin",
    address: async (request) => routes.editArticle(await versionedArticle(request)),
    arrange: async (page, t) => {
      await press(() => t("articles.edit.more"))(page, t);
      await page.getByRole("menuitem", { name: t("articles.fit.open") }).click();
    },
  },
];
