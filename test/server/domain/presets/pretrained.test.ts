import { describe, expect, it } from "vitest";
import { methodPresets } from "../../../../server/domain/presets/presets.ts";
import { presetFor } from "../../../../server/domain/presets/pretrained.ts";
import { resolveConfiguration } from "../../../../server/domain/presets/resolveConfiguration.ts";

const chat = { contentHash: "a".repeat(64), isChat: true };
const scratch = { contentHash: null, isChat: null };
const configurationOf = (
  name: string,
  baseModel: { contentHash: string | null; isChat: boolean | null } = chat,
) => {
  const method = methodPresets.find((preset) => preset.name === name)!;
  return resolveConfiguration("preset", presetFor(method, baseModel)).configuration;
};

describe("a preset on a pretrained base model", () => {
  it.each(methodPresets.map(({ name }) => name))(
    "of %s has CodeS's prompt in the model's own form",
    (name) => {
      const { prompt, evaluation } = configurationOf(name);
      expect(prompt).toMatchObject({ form: "CHAT", schema: "LINKED", linkedTables: 6, linkedColumns: 10 });
      expect(prompt).toMatchObject({ columnValues: "MATCHED", foreignKeys: true, metadata: true });
      expect(prompt.representativeValues).toBe(2);
      expect(evaluation.maximumNewTokens).toBe(256);
      expect(configurationOf(name, { ...chat, isChat: false }).prompt.form).toBe("COMPLETION");
    },
  );

  it.each(methodPresets.map(({ name, preset }) => [name, preset] as const))(
    "of %s leaves runs from scratch as they were",
    (name, preset) => {
      expect(configurationOf(name, scratch)).toEqual(resolveConfiguration("preset", preset).configuration);
    },
  );

  it("has the published sizes: SPIN's and ExSPIN's four iterations, SPFT-SQL's five rounds of 3,000, CoT-DPO's epochs", () => {
    expect(configurationOf("spin").selfPlay).toMatchObject({
      iterations: 4,
      epochs: 2,
      lambda: 0.1,
      batchSize: 64,
    });
    expect(configurationOf("exspin").selfPlay).toMatchObject({ iterations: 4, pairs: "INCORRECT_ONLY" });
    for (const name of ["vbi-ft", "spft-sql"]) {
      const { synthesis, supervised } = configurationOf(name);
      expect(synthesis).toMatchObject({ rounds: 5, examplesPerRound: 3000, epochs: 3, learningRate: 1e-4 });
      expect(supervised.epochs).toBe(0);
    }
    expect(configurationOf("dpo").selfPlay).toMatchObject({ epochs: 8, lambda: 0.1 });
  });

  it.each(methodPresets.map(({ name }) => name))("of %s trains adapters over the one base", (name) => {
    expect(configurationOf(name).adapter).toMatchObject({ rank: 16, alpha: 32, dropout: 0.05 });
    expect(configurationOf(name, scratch).adapter.rank).toBeNull();
  });

  it("keeps the controls of SPFT-SQL at its size", () => {
    const [method, control] = [configurationOf("spft-sql"), configurationOf("sft-equal-steps")];
    for (const name of ["rounds", "examplesPerRound", "epochs", "learningRate"] as const)
      expect(control.synthesis[name]).toBe(method.synthesis[name]);
    for (const name of ["iterations", "epochs", "batchSize", "learningRate"] as const)
      expect(control.selfPlay[name]).toBe(method.selfPlay[name]);
  });

  it("asks without training where that is the method", () => {
    const { supervised, selfPlay, synthesis } = configurationOf("zero-shot");
    expect([supervised.epochs, selfPlay.iterations, synthesis.kind]).toEqual([0, 0, "NONE"]);
  });
});
