import { expect, it } from "vitest";
import { settingText } from "../../web/lib/settingText.ts";

it.each([
  [true, "yes"],
  [false, "no"],
  [5e-5, "0.00005"],
  ["INCORRECT_ONLY", "incorrect only"],
  [["dev", "devHard"], "dev, devHard"],
])("%j reads as %s", (value, text) => expect(settingText("selfPlay.lambda", value)).toBe(text));

it.each([
  ["adapter.rank", "all weights"],
  ["data.trainingExamples", "all that are not held out"],
  ["evaluation.splits", "all but the train split"],
  ["pairQualityGate.maximumChosenFall", "no limit"],
  ["a.part.of.tomorrow", "null"],
])("null of %s reads as %s", (path, text) => expect(settingText(path, null)).toBe(text));
