/**
 * Every value that papers give and that is a part of the configuration, with its place; lengths of prompts and
 * time-outs are none, and of LoRA they give no numbers. A preset has it, or says that it departs from it and why.
 */
import { describe, expect, it } from "vitest";
import { configurationSchema } from "../../../../server/domain/configuration/configuration.ts";
import { exspin } from "../../../../server/domain/presets/exspin.ts";
import { grpo } from "../../../../server/domain/presets/grpo.ts";
import type { ConfigurationPath, MethodPreset } from "../../../../server/domain/presets/methodPreset.ts";
import { dpo, ipo } from "../../../../server/domain/presets/preference.ts";
import { rejectionSampling } from "../../../../server/domain/presets/rejectionSampling.ts";
import { sft } from "../../../../server/domain/presets/sft.ts";
import { sftEqualSteps } from "../../../../server/domain/presets/sftEqualSteps.ts";
import { spftSql, vbiFt } from "../../../../server/domain/presets/spftSql.ts";
import { spin } from "../../../../server/domain/presets/spin.ts";
import { zeroShot } from "../../../../server/domain/presets/zeroShot.ts";

type Published = readonly [
  path: ConfigurationPath,
  value: number | string | boolean,
  place: string,
  /** Not in the publication: what is usual for its models. */
  isUsualOnly?: "usual",
];

const spinValues: readonly Published[] = [
  ["synthesis.kind", "NONE", "Algorithm 1: the prompts of SFT alone"],
  ["selfPlay.loss", "SPIN", "the loss of SPIN"],
  ["selfPlay.playedOn", "TRAIN", "Algorithm 1"],
  ["selfPlay.player", "PREVIOUS", "Algorithm 1"],
  ["selfPlay.opponent", "PREVIOUS", "Algorithm 1"],
  ["selfPlay.pairs", "ALL", "Algorithm 1: every answer of the opponent"],
  ["selfPlay.chosen", "GOLD", "Algorithm 1: the answers of SFT"],
  ["selfPlay.nllWeight", 0, "the loss of SPIN: no further term"],
  ["selfPlay.mixPreviousPairs", true, "released code: iteration k trains on the sets k − 1 and k"],
  ["selfPlay.samplesPerQuestion", 1, "released code"],
  ["selfPlay.temperature", 1, "released code, sampling script"],
  ["selfPlay.topP", 1, "released code, sampling script"],
  ["evaluation.maximumNewTokens", 256, "released code, max_new_tokens"],
  ["selfPlay.iterations", 4, "iterations 0 to 3"],
  ["selfPlay.questionsPerIteration", 50_000, "data"],
  ["selfPlay.optimizer", "RMSPROP", "hyper-parameters"],
  ["selfPlay.schedule", "LINEAR", "released configurations"],
  ["selfPlay.warmUpFraction", 0.1, "released configurations"],
  ["selfPlay.batchSize", 64, "hyper-parameters"],
  ["selfPlay.learningRate", 5e-7, "hyper-parameters: iterations 0 and 1"],
  ["selfPlay.learningRate", 1e-7, "hyper-parameters: iterations 2 and 3"],
  ["selfPlay.lambda", 0.1, "hyper-parameters: iterations 0 to 2"],
  ["selfPlay.lambda", 5, "hyper-parameters: iteration 3"],
  ["selfPlay.epochs", 2, "hyper-parameters"],
];

const exspinValues: readonly Published[] = [
  ["synthesis.kind", "NONE", "Algorithm 2: training questions"],
  ["prompt.schema", "LINKED", "§4.2: schema filter"],
  ["prompt.linkedTables", 6, "§4.2, k1; the number is of CodeS's scripts"],
  ["prompt.linkedColumns", 10, "§4.2, k2; the number is of CodeS's scripts"],
  ["prompt.padding", true, "§4.2: padded with random tables"],
  ["prompt.columnValues", "MATCHED", "§4.2: value retrieval"],
  ["prompt.foreignKeys", true, "§4.2: metadata"],
  ["prompt.metadata", true, "§4.2: metadata"],
  ["prompt.representativeValues", 2, "§4.2: metadata; the number is of CodeS's scripts"],
  ["selfPlay.loss", "SPIN", "Equation 14"],
  ["selfPlay.playedOn", "TRAIN", "Algorithm 2"],
  ["selfPlay.player", "PREVIOUS", "Algorithm 2"],
  ["selfPlay.opponent", "PREVIOUS", "Algorithm 2"],
  ["selfPlay.pairs", "INCORRECT_ONLY", "Equation 11"],
  ["selfPlay.chosen", "GOLD", "Equation 11"],
  ["selfPlay.iterations", 4, "§5.2: iter0 to iter3"],
  ["selfPlay.reports", "BEST_OF_POOL", "§5.2: the best of the iterations"],
  ["selfPlay.lambda", 0.1, "Figures 6 and 7: within 0.1 to 1.2"],
  ["selfPlay.mixPreviousPairs", false, "Algorithm 2: new pairs each iteration"],
  ["selfPlay.temperature", 1, "SPIN's sampling script", "usual"],
  ["selfPlay.samplesPerQuestion", 1, "SPIN's sampling script", "usual"],
  ["selfPlay.epochs", 1, "1 to 2 in SPIN", "usual"],
  ["selfPlay.learningRate", 5e-7, "SPIN's", "usual"],
];

const supervisedValues: readonly Published[] = [
  ["supervised.learningRate", 1e-4, "fine-tuning of 7B models", "usual"],
  ["supervised.epochs", 3, "fine-tuning of 7B models", "usual"],
  ["supervised.batchSize", 64, "fine-tuning of 7B models", "usual"],
  ["evaluation.maximumNewTokens", 256, "evaluation of 7B models", "usual"],
];

const vbiFtValues: readonly Published[] = [
  ...supervisedValues,
  ["prompt.schema", "LINKED", "§3.1.2: relevant tables and columns"],
  ["prompt.columnValues", "MATCHED", "§3.1.2: values matched to the question"],
  ["prompt.foreignKeys", true, "§3.1.2: metadata"],
  ["prompt.metadata", true, "§3.1.2: metadata"],
  ["prompt.evidence", true, "BIRD's evidence in the prompt", "usual"],
  ["synthesis.kind", "TEMPLATE", "§3.1.1"],
  ["synthesis.rounds", 5, "Table 14: five iterations"],
  ["synthesis.examplesPerRound", 3000, "Figure 4"],
  ["synthesis.questions", "SQL_TO_TEXT", "§3.1.2"],
  ["synthesis.retrainsSqlToText", true, "§3.1.3: on correct examples"],
  ["synthesis.seededByFailures", true, "§3.1.3: from the second round on"],
  ["synthesis.startsFrom", "the base model", "on real and accumulated examples", "usual"],
  ["synthesis.roundTripSamples", 0, "§3.1.3: no such check", "usual"],
  ["synthesis.validationExamples", 1000, "for benchmarks of 7,000 questions", "usual"],
  ["synthesis.epochs", 3, "fine-tuning of 7B models", "usual"],
  ["synthesis.learningRate", 1e-4, "fine-tuning of 7B models", "usual"],
  ["selfPlay.reports", "BEST_OF_POOL", "Algorithm 1", "usual"],
];

const spftSqlValues: readonly Published[] = [
  ...vbiFtValues,
  ["selfPlay.loss", "ERROR_DRIVEN_A", "Equation 3, the first reading"],
  ["selfPlay.playedOn", "SYNTHETIC_VALIDATION", "§3.2"],
  ["selfPlay.player", "BEST_OF_POOL", "Algorithm 1"],
  ["selfPlay.opponent", "WORST_OF_POOL", "Algorithm 1"],
  ["selfPlay.pairs", "ALL", "Equation 3: the reward weighs right answers"],
  ["selfPlay.chosen", "GOLD", "Equation 3, the first reading", "usual"],
  ["selfPlay.iterations", 5, "Table 14: five iterations, of which stage it does not say"],
  ["selfPlay.iterations", 3, "iterations of self-play", "usual"],
  ["selfPlay.maximumAccuracyFall", 0, "ends where accuracy falls", "usual"],
  ["selfPlay.opponentExecutableRate", 0.5, "no broken opponent", "usual"],
  ["selfPlay.lambda", 0.1, "SPIN's", "usual"],
  ["selfPlay.temperature", 1, "SPIN's sampling script", "usual"],
  ["selfPlay.topP", 1, "SPIN's sampling script", "usual"],
  ["selfPlay.samplesPerQuestion", 1, "SPIN's sampling script", "usual"],
  ["selfPlay.epochs", 1, "self-play of 7B models", "usual"],
  ["selfPlay.learningRate", 5e-6, "self-play of 7B models", "usual"],
  ["selfPlay.batchSize", 64, "self-play of 7B models", "usual"],
];

const dpoValues: readonly Published[] = [
  ["selfPlay.loss", "DPO", "arXiv 2305.18290"],
  ["selfPlay.opponent", "FIXED", "arXiv 2305.18290: the reference never changes"],
  ["synthesis.kind", "TEMPLATE", "SPFT-SQL Appendix A.3: on top of VBI-FT"],
  ["selfPlay.lambda", 0.1, "CoT-DPO, released code"],
  ["selfPlay.learningRate", 1e-6, "CoT-DPO, released code"],
  ["selfPlay.epochs", 8, "CoT-DPO, released code"],
  ["selfPlay.batchSize", 64, "CoT-DPO, released code"],
];

const rejectionValues: readonly Published[] = [
  ["selfPlay.loss", "NLL", "arXiv 2308.01825, §3.3"],
  ["selfPlay.targets", "GOLD_AND_CORRECT", "arXiv 2308.01825, §3.3"],
  ["selfPlay.temperature", 0.7, "arXiv 2308.01825, §3.3"],
  ["selfPlay.samplesPerQuestion", 100, "arXiv 2308.01825, §3.3"],
  ["selfPlay.correctPerQuestion", "all that differ", "arXiv 2308.01825, §3.3"],
];

const grpoValues: readonly Published[] = [
  ["selfPlay.loss", "GRPO", "arXiv 2402.03300, Equation 3"],
  ["selfPlay.samplesPerQuestion", 64, "arXiv 2402.03300, §4.2"],
  ["selfPlay.learningRate", 1e-6, "arXiv 2402.03300, §4.2"],
  ["selfPlay.batchSize", 1024, "arXiv 2402.03300, §4.2"],
  ["policy.klWeight", 0.04, "arXiv 2402.03300, §4.2"],
  ["policy.batchesPerRolloutStep", 1, "arXiv 2402.03300, §4.2"],
  ["policy.normalization", "SEQUENCE", "arXiv 2402.03300, Equation 3"],
  ["policy.advantageScale", "DEVIATION", "arXiv 2402.03300, §4.1.2"],
  ["policy.executableReward", 0.1, "arXiv 2505.20315"],
];

const methods: readonly (readonly [MethodPreset, readonly Published[]])[] = [
  [sft, [["selfPlay.loss", "NLL", "every paper's baseline"], ...supervisedValues]],
  [sftEqualSteps, [["selfPlay.loss", "NLL", "every paper's baseline"], ...supervisedValues]],
  [spin, spinValues],
  [exspin, exspinValues],
  [vbiFt, vbiFtValues],
  [spftSql, spftSqlValues],
  [dpo, dpoValues],
  [ipo, [["selfPlay.loss", "IPO", "arXiv 2310.12036"]]],
  [rejectionSampling, rejectionValues],
  [grpo, grpoValues],
  [zeroShot, [["selfPlay.iterations", 0, "every paper's baseline"]]],
];

const notPublished = /^Not published/;

function valueIn({ preset }: MethodPreset, path: ConfigurationPath): unknown {
  const [section, field] = path.split(".") as [string, string];
  const sections = configurationSchema.parse(preset) as { [section: string]: { [field: string]: unknown } };
  return sections[section]?.[field];
}

describe.each(methods.map(([method, values]) => [method.name, method, values] as const))(
  "%s",
  (_name, method, values) => {
    const named = values.map(([path, value, place, usual]) => ({ path, value, place, usual }));
    it.each(named)("has $path as published, $value, or says why not ($place)", ({ path, value, usual }) => {
      if (valueIn(method, path) === value) return;
      const deviation = method.deviations.find((each) => each.path === path && each.published === value);
      expect(deviation, "a deviation that names the published value").toBeDefined();
      if (usual) expect(deviation?.reason).toMatch(notPublished);
      else expect(deviation?.reason).not.toMatch(notPublished);
    });

    it("departs from nothing that no paper has, nor from what it keeps to", () => {
      for (const { path, published, reason } of method.deviations) {
        expect(values.map(([at, value]) => [at, value])).toContainEqual([path, published]);
        expect(valueIn(method, path)).not.toBe(published);
        expect(valueIn(method, path)).toBeDefined();
        expect(reason).toMatch(/^[A-Z].{20,}\.$/);
      }
    });
  },
);

describe("the controls of SPFT-SQL", () => {
  const configurationOf = ({ preset }: MethodPreset) => configurationSchema.parse(preset);

  it("is VBI-FT without a single iteration of self-play", () => {
    const { selfPlay, ...others } = configurationOf(spftSql);
    const { selfPlay: alone, ...same } = configurationOf(vbiFt);
    expect(same).toEqual(others);
    expect(alone.iterations).toBe(0);
    expect(alone.reports).toBe(selfPlay.reports);
  });

  it("is SFT that repeats its examples in as many rounds of as many examples, and iterates as often", () => {
    const { synthesis, selfPlay } = configurationOf(spftSql);
    const control = configurationOf(sftEqualSteps);
    const sizes = ["rounds", "examplesPerRound", "epochs", "learningRate", "startsFrom"] as const;
    for (const name of sizes) expect(control.synthesis[name]).toBe(synthesis[name]);
    const alike = ["iterations", "epochs", "batchSize", "learningRate", "player", "reports"] as const;
    for (const name of alike) expect(control.selfPlay[name]).toBe(selfPlay[name]);
    expect(control.synthesis.kind).toBe("REPEATED");
    expect(control.selfPlay.loss).toBe("NLL");
  });
});
