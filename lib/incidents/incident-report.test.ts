import { describe, expect, test } from "vitest";
import { incidentReport, type ReportedCase } from "./incident-report";

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const NOW = new Date(at("12:00"));
const TIMES = { startsAt: at("10:00"), endsAt: at("11:30") };
const one = (fields: Partial<ReportedCase> = {}): ReportedCase => ({
  createdAt: at("10:10"),
  closedAt: at("11:00"),
  isReopened: false,
  hasReply: true,
  minutesSpent: 2,
  ...fields,
});

describe("the report of an incident", () => {
  test("lasts from start to end, and until now while it goes on", () => {
    expect(incidentReport(TIMES, [], NOW).durationMinutes).toBe(90);
    expect(incidentReport({ ...TIMES, endsAt: null }, [], NOW).durationMinutes).toBe(120);
  });

  test("without cases has no median", () => {
    expect(incidentReport(TIMES, [], NOW)).toEqual({
      durationMinutes: 90,
      cases: 0,
      replied: 0,
      closed: 0,
      reopened: 0,
      minutesSpent: 0,
      medianMinutesToClose: null,
    });
  });

  test("counts a case that was opened again as that and with its cost, not as closed", () => {
    const report = incidentReport(TIMES, [one(), one({ isReopened: true, minutesSpent: 7 })], NOW);
    expect(report).toMatchObject({ cases: 2, closed: 1, reopened: 1, minutesSpent: 9 });
  });

  test("counts a case that nobody has closed or replied to", () => {
    const waiting = one({ closedAt: null, hasReply: false, minutesSpent: 0 });
    expect(incidentReport(TIMES, [waiting], NOW)).toMatchObject({ cases: 1, closed: 0, replied: 0 });
  });

  test.each<[string, string[], number]>([
    ["the middle one of three", ["10:20", "11:10", "11:00"], 50],
    ["between the middle two of four", ["10:20", "10:30", "10:50", "11:50"], 30],
  ])("has as its median %s", (_, closings, expected) => {
    const cases = closings.map((time) => one({ closedAt: at(time) }));
    expect(incidentReport(TIMES, cases, NOW).medianMinutesToClose).toBe(expected);
  });
});
