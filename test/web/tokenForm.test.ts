import { expect, it } from "vitest";
import { expiryOf } from "../../web/lib/tokenForm.ts";

const now = Date.parse("2026-02-01T00:00:00Z");

it("ends a token the chosen number of days from now, or never", () => {
  expect(expiryOf("30", now)).toBe("2026-03-03T00:00:00.000Z");
  expect(expiryOf("", now)).toBeNull();
});

it("offers no other lifetimes, whatever the form was made to send", () => {
  for (const days of ["-1", "1e9", "31", "soon"]) expect(expiryOf(days, now), days).toBeUndefined();
});
