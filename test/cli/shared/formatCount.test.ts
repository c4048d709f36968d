import { expect, it } from "vitest";
import { formatCount } from "../../../cli/shared/formatCount.ts";

it("groups thousands", () => {
  expect([0, 999, 1000, 1034, 1234567].map(formatCount)).toEqual(["0", "999", "1,000", "1,034", "1,234,567"]);
});
