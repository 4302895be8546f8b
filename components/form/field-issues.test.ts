import { describe, expect, test } from "vitest";
import { ApiError, type Problem } from "@/lib/http/fetch-json";
import { errorBesideFields, showFieldIssues } from "./field-issues";

const problem = (issues?: Problem["issues"]): ApiError =>
  new ApiError({ title: "", status: 400, detail: "", code: "invalid", requestId: "", issues });
const issue = (path: string) => ({ path, code: "text.required", message: `${path} is missing` });
const FIELDS = ["login", "name.zh"] as const;

describe("the form as a whole", () => {
  test.each([
    ["says nothing where every issue has its field", problem([issue("login"), issue("name.zh")]), false],
    ["speaks where one issue has no field", problem([issue("login"), issue("")]), true],
    ["speaks of a problem without issues", problem(), true],
    ["speaks of an empty list of issues", problem([]), true],
    ["speaks where no answer came", new ApiError(null), true],
    ["speaks of any other error", new Error("unforeseen"), true],
    ["says nothing without an error", null, false],
  ])("%s", (_, error, speaks) => {
    expect(errorBesideFields(error, FIELDS) !== null).toBe(speaks);
  });
});

test("each issue goes to its field, and the focus ends at the first field of the form", () => {
  const shown: [string, string | undefined][] = [];
  showFieldIssues<{ login: string; name: { zh: string } }>(
    (name, error) => shown.push([name, error.message]),
    FIELDS,
    problem([issue("login"), issue("elsewhere"), issue("name.zh")]),
  );
  expect(shown).toEqual([
    ["name.zh", "name.zh is missing"],
    ["login", "login is missing"],
  ]);
});
