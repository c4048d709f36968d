import { expect, it } from "vitest";
import { configurationSchema } from "../../../../server/domain/configuration/configuration.ts";
import { hashConfiguration } from "../../../../server/domain/configuration/hashConfiguration.ts";

/** Presets as the first version had them, and the hashes that it stored; its learning rate of iterations was another. */
const first: { [name: string]: readonly [preset: { selfPlay: object; prompt?: object }, hash: string] } = {
  sft: [{ selfPlay: { loss: "NLL" } }, "33484fe1344c1bb40efdfa5118d254b167e3eac343a7ff7bb78d83fe5e63f31b"],
  spin: [
    { selfPlay: { loss: "SPIN", pairs: "ALL", mixPreviousPairs: true } },
    "1cfec0af28945c2485d3857208848f59db26ecc851b248117ca077a39d7f2025",
  ],
  exspin: [
    {
      prompt: { schema: "LINKED", columnValues: "MATCHED" },
      selfPlay: { loss: "SPIN", pairs: "WRONG_ONLY" },
    },
    "6c56c4624c375edabd6c8d3a4da06f666db273aa68843ca009d69b0045abd9c9",
  ],
  "spft-sql": [
    { selfPlay: { loss: "ERROR_DRIVEN_A", player: "BEST_OF_POOL", opponent: "WORST_OF_POOL" } },
    "92d897a6cbed19dfb408ac3a90943b30b89e383664a997e5b412e67d9e3a8edc",
  ],
  dpo: [
    { selfPlay: { loss: "DPO", pairs: "WRONG_ONLY", opponent: "FIXED" } },
    "b53671e5f2e61eef29faca211edc15a8ebda6eed0257dda51abf00af7c42a405",
  ],
};

it.each(Object.entries(first))(
  "gives %s the hash it had before fields were added",
  (_name, [preset, hash]) => {
    const { selfPlay, ...others } = preset;
    const configuration = { ...others, selfPlay: { learningRate: 5e-5, ...selfPlay } };
    expect(hashConfiguration(configurationSchema.parse(configuration))).toBe(hash);
  },
);

it("tells configurations apart by a field that was added, once it is not at its default", () => {
  const hash = (warmUpFraction: number) =>
    hashConfiguration(configurationSchema.parse({ selfPlay: { learningRate: 5e-5, warmUpFraction } }));
  expect(hash(0.05)).toBe(first.sft?.[1]);
  expect(new Set([hash(0.05), hash(0.1), hash(0.2)]).size).toBe(3);
});
