import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ModelConfiguration } from "../../../../trainer/engine/engine.ts";
import { fromHuggingFace, toHuggingFace } from "../../../../trainer/engine/onnx/huggingFaceConfiguration.ts";
import { familyNames } from "./familyReference.ts";

type Settings = Record<string, unknown>;

const configOf = (family: string): Settings =>
  JSON.parse(readFileSync(`test/references/families/${family}/config.json`, "utf8")) as Settings;

/** @throws where the settings are refused. */
function read(settings: Settings, generation?: Settings): ModelConfiguration {
  const result = fromHuggingFace(settings, generation);
  if (typeof result === "string") throw new Error(result);
  return result;
}

describe("config.json", () => {
  it.each(familyNames)("of %s is read as it is written", (family) => {
    const configuration = read(configOf(family));
    expect(read(toHuggingFace(configuration))).toEqual(configuration);
  });

  it("says a head's size where the family has another by itself", () => {
    const configuration = read({ ...configOf("qwen3"), head_dim: 8 });
    expect(configuration.headSize).toBeUndefined();
    expect(read(toHuggingFace(configuration))).toEqual(configuration);
    const { head_dim, ...silent } = configOf("qwen3");
    expect(read(silent).headSize).toBe(128);
  });

  it("tells the families apart by what they compute", () => {
    expect(read(configOf("llama"))).toMatchObject({
      isUntied: true,
      ropeScaling: {
        type: "llama3",
        factor: 4,
        lowFrequencyFactor: 1,
        highFrequencyFactor: 4,
        originalContextLength: 32,
      },
    });
    expect(read(configOf("llamaBiased"))).toMatchObject({
      attentionBias: "all",
      ropeScaling: { type: "linear", factor: 2 },
    });
    expect(read(configOf("qwen2"))).toMatchObject({ family: "qwen2", attentionBias: "queriesKeysValues" });
    expect(read(configOf("qwen3"))).toMatchObject({ family: "qwen3", hasHeadNorms: true, headSize: 16 });
    expect(read(configOf("mistral"))).toMatchObject({ family: "mistral", headSize: 12, isUntied: true });
  });

  it("is read as transformers before version 5 wrote it", () => {
    const { rope_parameters: rope, ...rest } = configOf("llama");
    const { rope_theta, rope_type, ...scaling } = rope as Settings;
    const older = { ...rest, rope_theta, rope_scaling: { type: rope_type, ...scaling } };
    expect(read(older)).toEqual(read(configOf("llama")));
    expect(read({ ...rest, rope_theta: 5e5, rope_scaling: null }).ropeTheta).toBe(5e5);
  });

  it("ends answers at every token that it or generation_config.json names, and pads with one of them where none is named", () => {
    const { pad_token_id, ...settings } = configOf("llama");
    const ended = read({ ...settings, eos_token_id: [5, 6] }, { eos_token_id: [6, 7] });
    expect(ended).toMatchObject({ endOfSequenceId: 5, otherEndIds: [6, 7], paddingId: 5 });
    expect(read({ ...settings, pad_token_id: -1, eos_token_id: 4 }, { pad_token_id: 9 }).paddingId).toBe(9);
    expect(read({ ...settings, eos_token_id: null }, { eos_token_id: 8 }).endOfSequenceId).toBe(8);
    expect(fromHuggingFace({ ...settings, eos_token_id: null })).toMatch(
      /"eos_token_id" is missing.*add the id/,
    );
  });

  it("may name a window that covers the context, or one that is off", () => {
    const settings = configOf("mistral");
    expect(read({ ...settings, sliding_window: 128 }).family).toBe("mistral");
    expect(read({ ...settings, sliding_window: null }).family).toBe("mistral");
    const qwen = configOf("qwen2");
    expect(read({ ...qwen, sliding_window: 16, use_sliding_window: false }).family).toBe("qwen2");
  });

  const refusals: [family: string, change: Settings, message: RegExp][] = [
    [
      "llama",
      { model_type: "gemma3" },
      /"model_type" is "gemma3"; use a model of llama, mistral, qwen2, qwen3/,
    ],
    ["llama", { model_type: undefined }, /"model_type" is missing/],
    [
      "llama",
      { architectures: ["LlamaForSequenceClassification"] },
      /"architectures" is .*; use a model with LlamaForCausalLM/,
    ],
    [
      "mistral",
      { sliding_window: 64 },
      /"sliding_window" is 64.*set "max_position_embeddings" to 64 at most/,
    ],
    ["qwen2", { sliding_window: 64, use_sliding_window: true }, /"sliding_window" is 64/],
    [
      "qwen2",
      { layer_types: ["full_attention", "sliding_attention"] },
      /"layer_types" has "sliding_attention"/,
    ],
    ["llama", { hidden_act: "gelu" }, /"hidden_act" is "gelu"; only silu/],
    ["llama", { mlp_bias: true }, /"mlp_bias" is true/],
    ["llama", { attention_dropout: 0.1 }, /"attention_dropout" is 0\.1.*set it to 0/],
    ["llama", { quantization_config: { bits: 4 } }, /"quantization_config".*unquantized/],
    ["llama", { rope_interleaved: true }, /"rope_interleaved" is true/],
    ["llama", { partial_rotary_factor: 0.5 }, /"partial_rotary_factor" is not 1/],
    [
      "llama",
      { rope_parameters: { rope_type: "dynamic", rope_theta: 1e4, factor: 2 } },
      /"rope_parameters\.rope_type" is "dynamic"; default, linear, llama3 and yarn are computed/,
    ],
    [
      "llama",
      { rope_parameters: { rope_type: "llama3", rope_theta: 1e4, factor: 2 } },
      /"rope_parameters\.low_freq_factor" is missing, which llama3 needs/,
    ],
    ["llama", { hidden_size: -3 }, /"hidden_size" cannot be used/],
    ["llama", { num_attention_heads: 5, num_key_value_heads: 5, head_dim: null }, /"head_dim" is missing/],
  ];
  it.each(refusals)("of %s is refused with %o, by field and fix", (family, change, message) => {
    expect(fromHuggingFace({ ...configOf(family), ...change })).toMatch(message);
  });
});
