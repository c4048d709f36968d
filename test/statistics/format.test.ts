import { describe, expect, it } from "vitest";
import {
  formatCount,
  formatDecimal,
  formatDifference,
  formatEstimate,
  formatInterval,
  formatPercent,
  formatPercentTick,
  formatPoints,
  formatPValue,
  formatRank,
  formatVerdictSum,
} from "../../statistics/format.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("rounding", () => {
  it("goes half away from zero, as a fraction is written and not as it is stored", () => {
    // Each is stored a little below or above the half that it is written as.
    const halves: [number, string][] = [
      [0.2875, "28.8"],
      [0.0005, "0.1"],
      [0.0015, "0.2"],
      [0.1235, "12.4"],
      [0.5745, "57.5"],
      [0.9995, "100.0"],
      [1.0005, "100.1"],
      [0.28749, "28.7"],
      [0.28751, "28.8"],
    ];
    expect(halves.map(([fraction]) => formatPoints(fraction))).toEqual(halves.map(([, text]) => text));
    expect(formatPoints(23 / 80)).toBe("28.8");
    expect(formatPoints(-0.2875)).toBe("−28.8");
    expect([2.5, 0.5, 1.005, 1234.565].map((value) => formatDecimal(value, 2))).toEqual([
      "2.50",
      "0.50",
      "1.01",
      "1,234.57",
    ]);
  });

  it("agrees with whole numbers of tenths for every score of up to 400 examples", () => {
    for (let count = 1; count <= 400; count += 1) {
      for (let correct = 0; correct <= count; correct += 1) {
        const tenths = Math.floor((2000 * correct + count) / (2 * count));
        const expected = `${Math.floor(tenths / 10)}.${tenths % 10}`;
        if (formatPoints(correct / count) !== expected)
          expect(`${correct} of ${count}: ${formatPoints(correct / count)}`).toBe(expected);
      }
    }
  });

  it("is not moved by the last digits of a sum", () => {
    const noisy = 0.1 + 0.2 - 0.0125;
    expect(noisy).not.toBe(0.2875);
    expect(formatPoints(noisy)).toBe("28.8");
    expect(formatPoints(0.2875 - 1e-15)).toBe("28.8");
  });
});

describe("a fraction", () => {
  it("is printed in percent with one decimal and keeps the sign on the number's line", () => {
    expect(formatPercent(0.7131)).toBe("71.3\u00a0%");
    expect(plain(formatPercent(0))).toBe("0.0 %");
    expect(plain(formatPercent(1))).toBe("100.0 %");
    expect(plain(formatPercent(23 / 80))).toBe("28.8 %");
    expect(plain(formatPercent(12.5))).toBe("1,250.0 %");
  });

  it("comes with its interval, as a range or in brackets", () => {
    expect(formatInterval(0.684, 0.7409)).toBe("68.4–74.1");
    expect(formatEstimate(0.2875, { low: 0.27, high: 0.30149 }, formatPoints)).toBe("28.8 [27.0, 30.1]");
  });

  it("has no decimals that a tick does not need", () => {
    expect(plain(formatPercentTick(0.7))).toBe("70 %");
    expect(plain(formatPercentTick(0.725))).toBe("72.5 %");
    expect(plain(formatPercentTick(0.1 + 0.2))).toBe("30 %");
  });
});

it("gives a difference its sign, unless it rounds to none", () => {
  expect([0.031, -0.012, 0, 0.0004, -0.0004, -0.0005, 1].map(formatDifference)).toEqual([
    "+3.1",
    "−1.2",
    "0.0",
    "0.0",
    "0.0",
    "−0.1",
    "+100.0",
  ]);
});

it("prints p-values with three decimals, and does not pretend to know the smallest", () => {
  expect([1, 0.0494, 0.0005, 0.001, 0.00099, 0].map(formatPValue)).toEqual([
    "1.000",
    "0.049",
    "< 0.001",
    "0.001",
    "< 0.001",
    "< 0.001",
  ]);
});

it("groups thousands, and prints what verdicts add up to as a count unless they are graded", () => {
  expect([0, 999, 1000, 1034, 1234567].map(formatCount)).toEqual(["0", "999", "1,000", "1,034", "1,234,567"]);
  expect([1034, 1034.25].map(formatVerdictSum)).toEqual(["1,034", "1,034.3"]);
});

it("has a true minus, and none before what rounds to 0", () => {
  expect([-1.25, -0.04, -0, 12345.678].map((value) => formatDecimal(value, 1))).toEqual([
    "−1.3",
    "0.0",
    "0.0",
    "12,345.7",
  ]);
});

it("shows one place where it is sure and a range where it is not", () => {
  expect(formatRank(2, 2)).toBe("2");
  expect(formatRank(1, 3)).toBe("1–3");
});
