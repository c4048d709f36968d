import type { Verb } from "./domain.ts";

/** "The stadium hosted", "how many did each stadium host", "have not hosted". */
export const past = (base: string, form: string, participle = form): Verb => ({
  singular: form,
  plural: form,
  base,
  negative: `have not ${participle}`,
  auxiliary: "did",
});

/** "The team has", "how many does each team have", "do not have". */
export const present = (base: string, singular: string): Verb => ({
  singular,
  plural: base,
  base,
  negative: `do not ${base}`,
  auxiliary: "does",
});
