import { describe, expect, it } from "vitest";
import {
  formatAgo,
  formatCount,
  formatDifference,
  formatDuration,
  formatHash,
  formatInterval,
  formatMetric,
  formatName,
  formatPercent,
  formatPercentTick,
  formatRank,
  formatTime,
} from "../../web/lib/format.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("format", () => {
  it("says how long ago a time is, and how far ahead, in the largest unit that it fills", () => {
    const now = Date.parse("2026-02-01T00:00:00Z");
    expect(formatAgo("2026-01-31T23:59:30Z", now)).toBe("just now");
    expect(formatAgo("2026-01-31T23:59:00Z", now)).toBe("1 minute ago");
    expect(formatAgo("2026-01-31T21:00:01Z", now)).toBe("2 hours ago");
    expect(formatAgo("2025-12-01T00:00:00Z", now)).toBe("62 days ago");
    expect(formatAgo("2026-02-01T00:00:10Z", now)).toBe("in a moment");
    expect(formatAgo("2026-02-03T00:00:00Z", now)).toBe("in 2 days");
  });

  it("writes fractions as percent with one decimal and keeps the sign on the number's line", () => {
    expect(formatPercent(0.7131)).toBe("71.3\u00a0%");
    expect(plain(formatPercent(0))).toBe("0.0 %");
    expect(plain(formatPercent(1))).toBe("100.0 %");
    expect(plain(formatPercent(23 / 80))).toBe("28.8 %");
    expect(formatInterval(0.684, 0.7409)).toBe("68.4–74.1");
  });

  it("writes ticks without decimals they do not need", () => {
    expect(plain(formatPercentTick(0.7))).toBe("70 %");
    expect(plain(formatPercentTick(0.725))).toBe("72.5 %");
    expect(plain(formatPercentTick(0.1 + 0.2))).toBe("30 %");
  });

  it("groups thousands", () => {
    expect(formatCount(999)).toBe("999");
    expect(formatCount(1000)).toBe("1,000");
    expect(formatCount(1234567)).toBe("1,234,567");
  });

  it("shows one place where it is sure and a range where it is not", () => {
    expect(formatRank(2, 2)).toBe("2");
    expect(formatRank(1, 3)).toBe("1–3");
  });

  it("chooses the unit of a duration by its size and never writes sixty of one", () => {
    expect(plain(formatDuration(0.84))).toBe("0.8 s");
    expect(plain(formatDuration(59.4))).toBe("59 s");
    expect(plain(formatDuration(59.6))).toBe("1 min 00 s");
    expect(plain(formatDuration(185))).toBe("3 min 05 s");
    expect(plain(formatDuration(7620))).toBe("2 h 07 min");
  });

  it("gives a difference its sign, unless it rounds to none", () => {
    expect([0.031, -0.012, 0, 0.0004, -0.0004].map(formatDifference)).toEqual([
      "+3.1",
      "−1.2",
      "0.0",
      "0.0",
      "0.0",
    ]);
  });

  it("writes metrics with four digits over all sizes", () => {
    expect(formatMetric(0.432189)).toBe("0.4322");
    expect(formatMetric(0.00005)).toBe("5.000e-5");
    expect(formatMetric(10900)).toBe("10,900");
    expect(formatMetric(0)).toBe("0");
    expect(formatMetric(-2.34567)).toBe("−2.346");
  });

  it("writes names for readers", () => {
    expect(formatName("questionsPerIteration")).toBe("questions per iteration");
    expect(formatName("selfPlay")).toBe("self-play");
    expect(formatName("SELF_PLAY")).toBe("self-play");
    expect(formatName("ERROR_DRIVEN_A")).toBe("error driven A");
    expect(formatName("SPIN")).toBe("SPIN");
    expect(formatName("train/loss")).toBe("train/loss");
  });

  it("writes times in UTC and hashes short", () => {
    expect(formatTime("2026-11-21T09:34:05.123+01:00")).toBe("2026-11-21 08:34 UTC");
    expect(formatHash("sha256:0123456789abcdef")).toBe("01234567");
  });
});
