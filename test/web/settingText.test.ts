import { expect, it } from "vitest";
import { settingText } from "../../web/lib/settingText.ts";

it.each([
  [null, "no limit"],
  [undefined, "no limit"],
  [true, "yes"],
  [false, "no"],
  [5e-5, "0.00005"],
  ["INCORRECT_ONLY", "incorrect only"],
  [["dev", "devHard"], "dev, devHard"],
])("%j reads as %s", (value, text) => expect(settingText(value)).toBe(text));
