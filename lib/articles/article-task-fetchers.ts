import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type {
  AcceptedProposal,
  DeclineProposalInput,
  Proposal,
  ProposalList,
  ProposeArticleInput,
} from "./article-proposal-schema";
import type { ArticleTasks, ChangeTaskInput, TaskState } from "./article-task-schema";

export const fetchArticleTasks = (signal?: AbortSignal): Promise<ArticleTasks> =>
  fetchJson(api.articleTasks(), { signal });

export const putTask = (kind: string, subject: string, body: ChangeTaskInput): Promise<TaskState> =>
  fetchJson(api.articleTask(kind, subject), { method: "PUT", body });

export const fetchCaseProposals = async (caseId: string, signal?: AbortSignal): Promise<Proposal[]> =>
  (await fetchJson<ProposalList>(api.caseProposals(caseId), { signal })).items;

export const postProposal = (
  caseId: string,
  body: ProposeArticleInput,
  idempotencyKey: string,
): Promise<Proposal> => fetchJson(api.caseProposals(caseId), { method: "POST", body, idempotencyKey });

export const postAcceptance = (id: string, version: number): Promise<AcceptedProposal> =>
  fetchJson(api.acceptProposal(id), { method: "POST", body: { version } });

export const postRefusal = (id: string, body: DeclineProposalInput): Promise<Proposal> =>
  fetchJson(api.declineProposal(id), { method: "POST", body });
