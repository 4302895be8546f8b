import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { scheduleArticle } from "@/lib/articles/article-review-commands";
import type { Actor } from "@/lib/auth/actor";
import { startImport } from "@/lib/case-imports/case-import-commands";
import { recordOutcome } from "@/lib/cases/outcome-commands";
import { recordOutcomeSchema } from "@/lib/cases/outcome-schema";
import { connectionPool } from "@/lib/db/client";
import { getModel, getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { startRun } from "@/lib/incidents/incident-case-commands";
import { openIncident } from "@/lib/incidents/incident-commands";
import { openIncidentSchema } from "@/lib/incidents/incident-schema";
import { changeRetention } from "@/lib/retention/retention-commands";
import { getRetention, previewRetention } from "@/lib/retention/retention-queries";
import { createWebhook } from "@/lib/webhooks/webhook-commands";
import { testCase } from "./factories";
import { testArticle } from "./factories-article";
import { uploadedImport } from "./imports";

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const ago = (ms: number): Date => new Date(Date.now() - ms);

/** Articles that were to be published a minute ago. */
export async function dueArticles(admin: Actor, count: number): Promise<string[]> {
  const slugs: string[] = [];
  const publishAt = ago(MINUTE_MS).toISOString();
  for (let made = 0; made < count; made++) {
    const { slug, version } = await testArticle(admin);
    await scheduleArticle(admin, slug, { version, publishAt }, ago(2 * MINUTE_MS));
    slugs.push(slug);
  }
  return slugs;
}

/** Closed cases whose contact data is due, with retention switched on by the numbers of its dry run. */
export async function dueRetention(admin: Actor, count: number): Promise<void> {
  for (let made = 0; made < count; made++) {
    const { id, version } = await testCase(admin, { customerRef: `WX-${made}` });
    const closing = { version, result: "unresolved", causeCertainty: "unknown", minutesSpent: 1 };
    const outcome = recordOutcomeSchema.parse(closing);
    await recordOutcome(admin, id, outcome, (model) => getModel(admin, model), null, new Date());
  }
  await connectionPool().query("UPDATE support_cases SET closed_at = $1 WHERE customer_ref LIKE 'WX-%'", [
    ago(40 * DAY_MS),
  ]);
  const days = { contactDays: 30, anonymiseDays: 180 };
  const { version } = await getRetention(admin);
  const { counts } = await previewRetention(admin, days, new Date());
  await changeRetention(admin, { version, isOn: true, ...days, confirmed: counts }, new Date());
}

/** An order to close all cases of an incident of CMB; answers with the run's id. */
export async function dueRun(supervisor: Actor, count: number): Promise<string> {
  const place = { bankCode: "CMB", startsAt: ago(60 * MINUTE_MS).toISOString() };
  const { id } = await openIncident(supervisor, openIncidentSchema.parse(place), null, new Date());
  for (let made = 0; made < count; made++) await testCase(supervisor, { bankCode: "CMB" });
  const order = { kind: "close", result: "referred", minutesSpent: 2, comment: "" } as const;
  return (await startRun(supervisor, id, order, await getPublishedModel(supervisor), null)).id;
}

/** A file of cases that waits to be read in; answers with the import's id. */
export async function dueImport(admin: Actor, rows: number): Promise<string> {
  const lines = Array.from({ length: rows }, (_, at) => `${at + 1},2026-03-01 10:00,alipay,row ${at + 1}`);
  const { id } = await uploadedImport(admin, `id,created,wallet,text\n${lines.join("\n")}\n`, {
    format: "csv",
    timeZone: "Asia/Shanghai",
    fields: {
      source: { otherwise: "old-desk" },
      sourceId: { columns: ["id"] },
      createdAt: { columns: ["created"] },
      walletCode: { columns: ["wallet"] },
      messageText: { columns: ["text"] },
    },
  });
  await startImport(admin, id, false);
  return id;
}

/** Events that wait to be sent, beside those that happen. */
export async function dueEvents(count: number): Promise<void> {
  await connectionPool().query(
    "SELECT queue_webhook('case.closed', jsonb_build_object('code', n)) FROM generate_series(1, $1) AS n",
    [count],
  );
}

/** Long enough that two senders are at work at the same time. */
const ANSWER_MS = 30;

export type Receiver = {
  /** Ids of the events in the order in which they came. */
  eventIds: string[];
  /** Lets no request go on that is the one of this number or later. */
  holdFrom: (number: number) => Promise<void>;
  close: () => Promise<void>;
};

/** A receiver of webhooks that takes its time, with an endpoint for closed cases and published articles. */
export async function openReceiver(admin: Actor): Promise<Receiver> {
  const eventIds: string[] = [];
  let heldFrom = Number.POSITIVE_INFINITY;
  let tellHeld: () => void = () => undefined;
  const server = http.createServer((request, response) => {
    eventIds.push(String(request.headers["binddesk-event-id"]));
    request.resume();
    if (eventIds.length >= heldFrom) return tellHeld();
    setTimeout(() => response.writeHead(204).end(), ANSWER_MS);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  await createWebhook(admin, { name: "CRM", url, events: ["case.closed", "article.published"] });
  return {
    eventIds,
    holdFrom: (number) =>
      new Promise((resolve) => {
        heldFrom = number;
        tellHeld = () => {
          heldFrom = Number.POSITIVE_INFINITY;
          resolve();
        };
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
