import { expect, it } from "vitest";
import { configurationSchema } from "../../../server/domain/configuration.ts";
import { hashConfiguration } from "../../../server/domain/hashConfiguration.ts";
import { methodPresets } from "../../../server/domain/presets.ts";

/** As the first version stored them. */
const firstHashes = {
  sft: "33484fe1344c1bb40efdfa5118d254b167e3eac343a7ff7bb78d83fe5e63f31b",
  spin: "1cfec0af28945c2485d3857208848f59db26ecc851b248117ca077a39d7f2025",
  exspin: "6c56c4624c375edabd6c8d3a4da06f666db273aa68843ca009d69b0045abd9c9",
  "spft-sql": "92d897a6cbed19dfb408ac3a90943b30b89e383664a997e5b412e67d9e3a8edc",
  dpo: "b53671e5f2e61eef29faca211edc15a8ebda6eed0257dda51abf00af7c42a405",
};

it.each(Object.entries(firstHashes))("gives %s the hash it had before fields were added", (name, hash) => {
  const method = methodPresets.find((preset) => preset.name === name);
  if (!method) expect.fail(`There is no preset ${name}.`);
  expect(hashConfiguration(configurationSchema.parse(method.preset))).toBe(hash);
});

it("tells configurations apart by a field that was added, once it is not at its default", () => {
  const hash = (warmUpFraction: number) =>
    hashConfiguration(configurationSchema.parse({ selfPlay: { warmUpFraction } }));
  expect(hash(0.05)).toBe(firstHashes.sft);
  expect(new Set([hash(0.05), hash(0.1), hash(0.2)]).size).toBe(3);
});
