import { existsSync, readFileSync } from "node:fs";

/** A tool that failed without a failed test, because a file did not load or it crashed, counts as one failure. */
function atLeastOneFailure({ passed, failed }, exitCode) {
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** Passed and failed tests of Vitest's JSON report; a file that could not be loaded is one failed test. */
export function vitestCounts(file, exitCode) {
  const report = readReport(file);
  if (report === undefined) return atLeastOneFailure({ passed: 0, failed: 0 }, exitCode);
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((one) => one.status !== "failed"),
  );
  const counts = { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
  return atLeastOneFailure(counts, exitCode);
}

/** Passed and failed tests of Playwright's JSON report, errors outside of tests included. */
export function playwrightCounts(file, exitCode) {
  const report = readReport(file);
  if (report === undefined) return atLeastOneFailure({ passed: 0, failed: 0 }, exitCode);
  const { expected, unexpected, flaky } = report.stats;
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky + report.errors.length }, exitCode);
}
