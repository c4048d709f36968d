import { expect, it } from "vitest";
import { pairTable } from "../../../../cli/study/report/layOutRunTables.ts";

it("shows a median margin that rounds to nothing without a sign, and others with theirs", () => {
  const marginOf = (before: number, after: number) =>
    pairTable([
      {
        method: "spin",
        iteration: 1,
        seedCount: 1,
        metrics: {
          "pairs/playerBefore/medianMargin": before,
          "pairs/playerAfter/medianMargin": after,
        },
      },
    ]).rows[0]?.[8]?.text;
  expect(marginOf(-0.04, 1.26)).toBe("0.0 → 1.3");
  expect(marginOf(-0.06, -1.26)).toBe("−0.1 → −1.3");
});
