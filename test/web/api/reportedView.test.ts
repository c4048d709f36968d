import { describe, expect, it } from "vitest";
import { reportedViews } from "../../../web/lib/api/reportedView.ts";

const result = (method: string, benchmark: string, value: number, metric = "executionAccuracy") => ({
  id: `${method}${benchmark}${metric}`,
  method,
  baseModel: "base",
  benchmark,
  metric,
  value,
  source: "Paper, Tab. 1",
  certainty: "quoted in notes",
});

describe("reportedViews", () => {
  it("puts a method's numbers in one row, a benchmark a column, and leaves gaps open", () => {
    const [view] = reportedViews([
      result("SPIN", "Spider dev", 79),
      result("SPIN", "BIRD dev", 34.8),
      result("SFT", "Spider dev", 83.7),
    ]);
    expect(view?.benchmarks).toEqual(["BIRD dev", "Spider dev"]);
    expect(view?.rows.map((row) => [row.method, row.values])).toEqual([
      ["SPIN", [34.8, 79]],
      ["SFT", [undefined, 83.7]],
    ]);
  });

  it("never puts two metrics into one table", () => {
    const views = reportedViews([
      result("SPIN", "Spider dev", 79),
      result("SPIN", "Spider dev", 60, "exactMatch"),
    ]);
    expect(views.map((view) => view.metric)).toEqual(["executionAccuracy", "exactMatch"]);
  });
});
