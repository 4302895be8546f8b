import { type APIRequestContext, expect, type Page } from "@playwright/test";
import type { CaseImport } from "@/lib/case-imports/case-import-schema";
import { api, routes } from "@/lib/routes";
import { uniqueRef } from "./factories";
import type { Texts } from "./texts";

/** A file as a browser is given it. */
export type ImportFile = { name: string; mimeType: string; buffer: Buffer };

const HEAD =
  "Date received,Product,Issue,Sub-issue,Consumer complaint narrative,State,Submitted via,Date sent to company,Complaint ID";

/** Three complaints of one month of 2012, in which the desk has no other case, under ids of their own; one holds a card. */
export function complaints(): ImportFile {
  const ref = uniqueRef();
  const rows = [
    `2012-05-03,Credit card,Linking a card,,"It said ""not supported"",\nthen nothing",FL,Web,2012-05-04,${ref}-1`,
    `2012-05-17,Credit card,Linking a card,,My card 6222021234567890128 is refused,TX,Phone,2012-05-17,${ref}-2`,
    `2012-05-29,Mortgage,Other,,,NY,Referral,2012-05-30,${ref}-3`,
  ];
  return fileOf(`${ref}.csv`, `${HEAD}\n${rows.join("\n")}\n`);
}

export const fileOf = (name: string, text: string): ImportFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

/** Chooses a file on the page of imports and waits for its map. */
export async function chooseFile(page: Page, t: Texts, file: ImportFile): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("table", { name: t("imports.preview.caption") })).toBeVisible();
}

/** A file with a row that cannot be imported and one in which something is masked. */
const faulty = (): ImportFile =>
  fileOf(
    "工单.csv",
    "编号,创建时间,钱包,描述\n1,2012-06-01 09:12,支付宝,卡号 6222021234567890128 打不开\n2,2012-13-02,别的钱包,x\n",
  );

export const chooseImportFile = (page: Page, t: Texts): Promise<void> => chooseFile(page, t, faulty());

/** An import whose dry run is done and found an error; gives its address. */
export async function checkedImport(request: APIRequestContext): Promise<string> {
  const { name: fileName, buffer } = faulty();
  const column = (name: string) => ({ columns: [name] });
  const map = {
    format: "csv",
    timeZone: "Asia/Shanghai",
    fields: {
      source: { otherwise: uniqueRef() },
      sourceId: column("编号"),
      createdAt: column("创建时间"),
      walletCode: column("钱包"),
      messageText: column("描述"),
    },
  };
  const created = await request.post(api.caseImports(), {
    data: { fileName, sizeBytes: buffer.byteLength, map },
  });
  expect(created.status(), await created.text()).toBe(201);
  const { id }: CaseImport = await created.json();
  const sent = await request.put(api.importContent(id, 0), {
    data: buffer,
    headers: { "content-type": "text/csv" },
  });
  expect(sent.ok(), await sent.text()).toBe(true);
  expect((await request.post(api.runImport(id), { data: { dryRun: true } })).ok()).toBe(true);
  const status = async () => ((await (await request.get(api.caseImport(id))).json()) as CaseImport).status;
  await expect.poll(status, { timeout: 20_000 }).toBe("checked");
  return routes.adminImport(id);
}
