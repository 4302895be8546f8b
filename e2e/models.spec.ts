import type { APIRequestContext } from "@playwright/test";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import type { ModelVersion } from "@/lib/diagnosis/model-version-schema";
import { api, routes } from "@/lib/routes";
import { caseScreen } from "./case-screen";
import { expect, test } from "./desk-test";
import { loggedCase } from "./factories";
import { open } from "./pages";
import { closedCase, editedModel } from "./screen-data";
import { anyOf, t } from "./texts";
import { words } from "./words";

// Both publish and go back, which is one thing at a time.
test.describe.configure({ mode: "default" });

const RAISED = "MINOR";

const versions = async (request: APIRequestContext): Promise<ModelVersion[]> =>
  (await (await request.get(api.models())).json()).items;

/** The number of the version that a new case is logged with. */
async function numberOfNewCase(request: APIRequestContext): Promise<number | undefined> {
  const { id } = await loggedCase(request);
  const { modelId }: CaseDetail = await (await request.get(api.supportCase(id))).json();
  return (await versions(request)).find((version) => version.id === modelId)?.number;
}

/**
 * The published document with one rare cause ten times as frequent: enough to lead in some of the demo cases, and too
 * little to show in the tests that log cases meanwhile.
 */
async function changedDocument(request: APIRequestContext, { id }: ModelVersion): Promise<ModelDocument> {
  const document: ModelDocument = await (await request.get(api.modelDocument(id))).json();
  const causes = document.causes.map((cause) =>
    cause.code === RAISED ? { ...cause, priorWeight: cause.priorWeight * 10 } : cause,
  );
  return { ...document, causes };
}

test("a model is imported, replayed, published, used by new cases and rolled back", async ({
  openAs,
  adminApi,
}) => {
  test.slow();
  await closedCase(adminApi);
  const old = (await versions(adminApi)).find(({ status }) => status === "published");
  if (!old) throw new Error("no model is published");
  const document = await changedDocument(adminApi, old);
  const page = await openAs("admin");
  const main = page.getByRole("main");
  const toast = page.getByRole("region", { name: t("common.toast.region") });
  const logged = await loggedCase(adminApi);
  let number = 0;

  await test.step("a faulty document is refused with its paths, and what was typed stays", async () => {
    await open(page, routes.adminModels());
    await page.getByRole("button", { name: t("models.import.open"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t("models.import.title") });
    const text = dialog.getByRole("textbox", { name: t("models.import.text") });
    const faulty = JSON.stringify({ ...document, answerNoise: 7 });
    await text.fill(faulty);
    await dialog.getByRole("textbox", { name: t("models.column.note") }).fill("未成年人更多");
    await dialog.getByRole("button", { name: t("models.import.submit") }).click();
    await expect(dialog.getByRole("list", { name: t("models.import.problemList") })).toContainText(
      "answerNoise",
    );
    await expect(text).toHaveValue(faulty);
    expect((await versions(adminApi)).map(({ note }) => note)).not.toContain("未成年人更多");

    await text.fill(JSON.stringify(document));
    await dialog.getByRole("button", { name: t("models.import.submit") }).click();
    await expect(page).toHaveURL(new RegExp(`${routes.adminModels()}/\\d+$`));
    number = Number(page.url().split("/").at(-1));
    expect(number).toBeGreaterThan(old.number);
    await expect(main).toContainText("未成年人更多");
    expect(await numberOfNewCase(adminApi)).toBe(old.number);
  });

  await test.step("a replay says what it would change, and so does the comparison", async () => {
    await page.getByRole("button", { name: t("models.replay.run") }).click();
    const scores = page.getByRole("table", { name: t("models.replay.scores") });
    await expect(scores).toContainText(t("models.score.brier"));
    const changes = page.getByRole("table", { name: t("models.replay.changesCaption") });
    await expect(changes.getByRole("row").nth(1)).toContainText(words.cause(RAISED));
    await expect(changes.getByRole("link").first()).toHaveAttribute("href", /\/cases\/BC-/);
    await expect(main).toContainText(anyOf((count) => t("models.differences.causes", { count })));
  });

  await test.step("it is published with a reason, and new cases use it", async () => {
    await page.getByRole("button", { name: t("models.publish.open"), exact: true }).click();
    const question = page.getByRole("alertdialog");
    await question.getByRole("textbox", { name: t("models.publish.note") }).fill("试行一周");
    await question.getByRole("button", { name: t("models.publish.submit"), exact: true }).click();
    await expect(toast).toContainText(t("models.publish.done", { number }));
    await expect(main).toContainText("试行一周");
    await expect(main).toContainText(t("models.status.published"));
    expect(await numberOfNewCase(adminApi)).toBe(number);
  });

  await test.step("a case from before shows its diagnosis as it was and as it would be now", async () => {
    const percentIn = async (model?: string): Promise<number> => {
      const diagnosis: CaseDiagnosis = await (
        await adminApi.get(api.diagnosis(logged.id, model), { failOnStatusCode: true })
      ).json();
      const found = diagnosis.causes.find(({ causeCode }) => causeCode === RAISED);
      return Math.round((found?.posterior ?? 0) * 100);
    };
    const [before, after] = [await percentIn(), await percentIn("published")];
    expect(after).toBeGreaterThan(2 * before);
    await open(page, routes.supportCase(logged.code));
    const { percent } = caseScreen(page);
    const asItWas = page.getByRole("radio", {
      name: t("cases.diagnosisPanel.asItWas", { number: old.number }),
    });
    const asItWouldBe = page.getByRole("radio", {
      name: t("cases.diagnosisPanel.asItWouldBe", { number }),
    });
    await expect(asItWas).toBeChecked();
    expect(await percent(RAISED)).toBe(before);
    await asItWouldBe.check({ force: true });
    await expect.poll(() => percent(RAISED)).toBe(after);
    await asItWas.check({ force: true });
    await expect.poll(() => percent(RAISED)).toBe(before);
  });

  await test.step("one click goes back to the version before", async () => {
    await open(page, routes.adminModel(old.number));
    await page.getByRole("button", { name: t("models.rollBack.open") }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: t("models.rollBack.submit"), exact: true })
      .click();
    await expect(toast).toContainText(t("models.rollBack.done", { number: old.number }));
    expect(await numberOfNewCase(adminApi)).toBe(old.number);
    const found = Object.fromEntries((await versions(adminApi)).map((one) => [one.number, one.status]));
    expect(found).toMatchObject({ [old.number]: "published", [number]: "retired" });
  });
});

test("a likelihood is edited in words, tried out, finished, replayed, published and rolled back", async ({
  openAs,
  adminApi,
}) => {
  test.slow();
  await closedCase(adminApi);
  const old = (await versions(adminApi)).find(({ status }) => status === "published");
  if (!old) throw new Error("no model is published");
  const [check, answer, cause] = ["RESERVED_PHONE", "DIFFERS", "MINOR"] as const;
  const page = await openAs("admin");
  const toast = page.getByRole("region", { name: t("common.toast.region") });
  const tryOut = page.getByRole("region", { name: t("drafts.try.title") });
  const saved = page.getByText(t("drafts.state.saved"), { exact: true });
  let number = 0;

  await test.step("the answer that is tried makes another cause likelier once its likelihood is raised", async () => {
    await open(page, `${await editedModel(adminApi)}?tab=checks&item=${check}`);
    await tryOut.getByRole("button", { name: words.answer(check, answer), exact: true }).click();
    const led = tryOut.getByRole("meter", { name: words.cause("PHONE_MISMATCH") });
    const before = Number(await led.getAttribute("aria-valuenow"));
    const cell = page.getByRole("combobox", {
      name: t("drafts.table.cell", {
        cause: words.cause("PHONE_MISMATCH"),
        answer: words.answer(check, answer),
      }),
      exact: true,
    });
    await cell.focus();
    await cell.selectOption("rarely");
    await expect.poll(async () => Number(await led.getAttribute("aria-valuenow"))).toBeLessThan(before - 10);
    await page.getByRole("button", { name: t("drafts.action.undo"), exact: true }).click();
    await expect.poll(async () => Number(await led.getAttribute("aria-valuenow"))).toBe(before);

    const rare = page.getByRole("combobox", {
      name: t("drafts.table.cell", { cause: words.cause(cause), answer: words.answer(check, answer) }),
      exact: true,
    });
    await rare.focus();
    await rare.selectOption("usually");
    await expect(page.getByText(t("drafts.state.unsaved"), { exact: true }).or(saved)).toBeVisible();
    await expect(saved).toBeVisible();
  });

  await test.step("finished it is the next version, with what it changes", async () => {
    await page.getByRole("button", { name: t("drafts.action.finish"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t("drafts.finish.title") });
    await expect(dialog).toContainText(words.cause(cause));
    await dialog.getByRole("textbox", { name: t("drafts.finish.note") }).fill("未成年人常用家长号码");
    await dialog.getByRole("button", { name: t("drafts.finish.submit") }).click();
    await expect(page).toHaveURL(new RegExp(`${routes.adminModels()}/\\d+$`));
    number = Number(page.url().split("/").at(-1));
    const made = (await versions(adminApi)).find((version) => version.number === number);
    expect(made).toMatchObject({ origin: "edited", status: "draft", basedOnNumber: 1 });
    await expect(page.getByRole("main")).toContainText("未成年人常用家长号码");
  });

  await test.step("it is replayed, published and rolled back as any version", async () => {
    await page.getByRole("button", { name: t("models.replay.run") }).click();
    await expect(page.getByRole("table", { name: t("models.replay.scores") })).toContainText(
      t("models.score.brier"),
    );
    await page.getByRole("button", { name: t("models.publish.open"), exact: true }).click();
    const question = page.getByRole("alertdialog");
    await question.getByRole("button", { name: t("models.publish.submit"), exact: true }).click();
    await expect(toast).toContainText(t("models.publish.done", { number }));
    expect(await numberOfNewCase(adminApi)).toBe(number);
    await open(page, routes.adminModel(old.number));
    await page.getByRole("button", { name: t("models.rollBack.open") }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: t("models.rollBack.submit"), exact: true })
      .click();
    await expect(toast).toContainText(t("models.rollBack.done", { number: old.number }));
    expect(await numberOfNewCase(adminApi)).toBe(old.number);
  });
});
