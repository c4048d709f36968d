/**
 * The engine: the numeric half of the trainer. Token ids go in, numbers and token ids come out; it knows
 * nothing of SQL, benchmarks or the server.
 *
 * An `Engine` makes `Model`s; a `Model` holds weights and can decode, score and be trained. Two
 * implementations are planned behind this interface (onnx in process, torch in a worker); both must agree
 * on the same checkpoint to 1e-4.
 */

/** The kinds of decoder that are computed, by Hugging Face's `model_type`. */
export type ModelFamily = "llama" | "mistral" | "qwen2" | "qwen3";

/** How rotary frequencies are stretched beyond the context of pretraining; `onnx/ropeFrequencies.ts` has the formulas. */
export type RopeScaling =
  | { readonly type: "linear"; readonly factor: number }
  | {
      readonly type: "llama3";
      readonly factor: number;
      readonly lowFrequencyFactor: number;
      readonly highFrequencyFactor: number;
      readonly originalContextLength: number;
    }
  | {
      readonly type: "yarn";
      readonly factor: number;
      readonly originalContextLength: number;
      readonly betaFast: number;
      readonly betaSlow: number;
      /** Multiplies cosines and sines. */
      readonly attentionFactor: number;
      /** Whether the ramp between the two frequencies begins and ends at whole dimensions. */
      readonly isTruncated: boolean;
    };

/**
 * The numbers of a Llama-style decoder, named as in Hugging Face's `config.json` but spelt out. What is optional is
 * what a pretrained model may have beyond the models made here.
 */
export interface ModelConfiguration {
  /** `llama` where absent. */
  readonly family?: ModelFamily;
  readonly vocabularySize: number;
  /** Width of the residual stream. */
  readonly hiddenSize: number;
  /** Width inside the SwiGLU block. */
  readonly intermediateSize: number;
  readonly layerCount: number;
  readonly headCount: number;
  /** Grouped-query attention: must divide `headCount`. */
  readonly keyValueHeadCount: number;
  /** Numbers of a head's query or key; even; hiddenSize / headCount where absent. */
  readonly headSize?: number;
  /** Which projections of attention add a bias; none where absent. `all` adds the output's. */
  readonly attentionBias?: "queriesKeysValues" | "all";
  /** Queries and keys are normalized within each head before they are rotated. */
  readonly hasHeadNorms?: boolean;
  /** Logits come from a matrix of their own, `lm_head.weight`, and not from the embedding. */
  readonly isUntied?: boolean;
  readonly ropeTheta: number;
  readonly ropeScaling?: RopeScaling;
  readonly rmsNormEpsilon: number;
  /** Longest prompt plus continuation, in tokens. */
  readonly contextLength: number;
  /** The token that ends a continuation in training, and one of those that end it in decoding. */
  readonly endOfSequenceId: number;
  /** Further tokens that end a continuation in decoding. */
  readonly otherEndIds?: readonly number[];
  /** The token that begins a text, where the model names one; the tokenizer writes it, not the engine. */
  readonly beginningOfSequenceId?: number;
  /** The token that fills short rows of a batch; never attended to, never scored. */
  readonly paddingId: number;
}

/** A prompt and what follows it. `continuation` includes the end-of-sequence token; only it is scored. */
export interface TokenSequence {
  readonly prompt: readonly number[];
  readonly continuation: readonly number[];
}

/** What a preference loss learns from, with the opponent's log-probabilities computed once beforehand. */
export interface TokenPair {
  readonly prompt: readonly number[];
  readonly chosen: readonly number[];
  readonly rejected: readonly number[];
  /** log p_opponent(chosen | prompt), summed over tokens including end of sequence. */
  readonly referenceChosenLogProbability: number;
  /** log p_opponent(rejected | prompt), summed over tokens including end of sequence. */
  readonly referenceRejectedLogProbability: number;
  /** R of SPFT-SQL Eq. 2: 1 where the rejected SQL's result differs from gold, 0 where it is the same. */
  readonly errorIndicator: 0 | 1;
}

/**
 * One answer of a group of answers to the same prompt, sampled at temperature 1: what `grpo` learns from. Its
 * continuation is what was drawn: an answer that ran out of room has no end of sequence.
 */
export interface TokenSample extends TokenSequence {
  /** Â: how much better the answer is than its group; the same for all its tokens (outcome supervision). */
  readonly advantage: number;
  /** log p of each token of the continuation under the weights that sampled it. */
  readonly samplerLogProbabilities: readonly number[];
  /** log p of each token of the continuation under the weights that the player is to stay near. */
  readonly referenceLogProbabilities: readonly number[];
}

/**
 * What a training step minimises. Pair objectives average over the batch's pairs; with Δy = log p_player(y) −
 * log p_opponent(y), summed over tokens, ℓ(z) = log(1 + e^−z) and σ = 1/(1 + e^−z), the loss of a pair and its
 * derivatives by log p_player(chosen) and log p_player(rejected) are
 *
 * | objective | loss | by chosen | by rejected |
 * |---|---|---|---|
 * | `spin`: SPIN Eq. 4.7, ExSPIN Eq. 14, DPO | ℓ(z), z = λΔc − λΔr | −λσ(−z) | +λσ(−z) |
 * | `errorDrivenA`: SPFT-SQL Eq. 3, R inside | ℓ(z), z = λΔc − RλΔr | −λσ(−z) | +λRσ(−z) |
 * | `errorDrivenB`: R as a filter | R·ℓ(z), z = λΔc − λΔr | −λRσ(−z) | +λRσ(−z) |
 * | `errorDrivenC`: two logistic terms | ℓ(λΔc) + R·ℓ(−λΔr) | −λσ(−λΔc) | +λRσ(λΔr) |
 * | `ipo`: IPO Eq. 17 | (Δc − Δr − 1/(2λ))² | 2(Δc − Δr − 1/(2λ)) | −2(Δc − Δr − 1/(2λ)) |
 *
 * A, B and C are reconstructions. The others average over tokens:
 * - `nll`: −Σ log p / tokens over the batch's continuations; by each log p: −1 / tokens.
 * - `grpo`: GRPO Eq. 3 with the divergence of Eq. 4 (arXiv 2402.03300), ratios and clipping per token. With ρ =
 *   p_player / p_sampler and r = p_reference / p_player of a token, its loss is −min(ρÂ, clip(ρ, 1 − ε, 1 + ε)Â) +
 *   β(r − log r − 1), and its derivative by log p_player is β(1 − r), less ρÂ where the minimum is the first term.
 *   Tokens are weighted as `TokenNormalization` says.
 */
export type Objective = "nll" | PairObjective | "grpo";
export type PairObjective = "spin" | "errorDrivenA" | "errorDrivenB" | "errorDrivenC" | "ipo";

/**
 * How `grpo` averages over tokens.
 * - `sequence`: over the tokens of a sequence, then over sequences (GRPO Eq. 3).
 * - `token`: over all tokens of the batch (DAPO, arXiv 2503.14476 §3.3), so that long answers count for more.
 * - `context`: sums over a sequence, divided by the context's length, then averaged over sequences (Dr. GRPO, arXiv
 *   2503.20783): no bias by length.
 */
export type TokenNormalization = "sequence" | "token" | "context";

export interface OptimizerConfiguration {
  /**
   * `adamw` where absent. `rmsprop` is torch's without momentum, which SPIN trained with: v ← β2·v + (1 − β2)·g²,
   * w ← w − lr·g / (√v + ε), no bias correction; it does not use `beta1`.
   */
  readonly optimizer?: "adamw" | "rmsprop";
  /** After the warm-up: a `cosine` to a tenth of the peak (where absent), or `linear` to zero. */
  readonly schedule?: "cosine" | "linear";
  /** Peak learning rate, reached at the end of the warm-up. */
  readonly learningRate: number;
  readonly warmUpSteps: number;
  readonly totalSteps: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Decoupled, and not on norms: each update takes learningRate · weightDecay of a weight away. */
  readonly weightDecay: number;
  /** Global norm to which the gradient is clipped. */
  readonly maximumGradientNorm: number;
}

export type ObjectiveConfiguration = PairObjectiveConfiguration | GroupObjectiveConfiguration;

export interface PairObjectiveConfiguration {
  readonly objective: "nll" | PairObjective;
  /** λ of the self-play losses (β in DPO's words); unused by `nll`. */
  readonly lambda: number;
  /** Weight of an added negative log-likelihood of the chosen SQL, a guard against likelihood displacement. */
  readonly nllWeight: number;
}

export interface GroupObjectiveConfiguration {
  readonly objective: "grpo";
  /** ε: how far a token's ratio may move before its gradient stops; above 0, below 1. */
  readonly clipEpsilon: number;
  /** β: weight of the divergence from the reference; 0 leaves it out of the loss, not out of the metrics. */
  readonly klWeight: number;
  readonly normalization: TokenNormalization;
}

export interface StepResult {
  /** Optimizer updates done so far, this one included. */
  readonly step: number;
  readonly loss: number;
  /** Global norm before clipping. */
  readonly gradientNorm: number;
  readonly learningRate: number;
  /** Tokens in the batch without padding. */
  readonly tokenCount: number;
  /** Pair objectives only: batch means of log p_player, absolute and relative to the opponent. */
  readonly pairs?: { readonly logChosen: number; readonly logRejected: number; readonly margin: number };
  /** `grpo` only. */
  readonly policy?: PolicyMetrics;
}

/** Means over the tokens of a batch of samples, before the update. */
export interface PolicyMetrics {
  /** Tokens whose gradient the clipping took away. */
  readonly clipFraction: number;
  /** Estimate of KL(player ‖ reference) a token, GRPO Eq. 4; never negative. */
  readonly divergence: number;
  /** −log p of the sampled tokens: an estimate of the entropy a token while player and sampler are near. */
  readonly entropy: number;
}

/** What one step learns from: sequences for `nll`, samples for `grpo`, pairs for every other objective. */
export type TrainingItems = readonly TokenSequence[] | readonly TokenPair[] | readonly TokenSample[];

export interface TrainingOptions {
  /** What an adapter's dropout follows from, with the step; 0 where absent. */
  readonly dropoutSeed?: number;
  /**
   * The most tokens, padding included, that forward and backward hold in memory at once: a batch of more is passed over in
   * parts whose gradients are added up, which gives the batch's own but for rounding. Absent: the whole batch at once.
   */
  readonly tokensPerPass?: number;
}

/** An optimizer bound to a model: every step changes the model's weights. */
export interface Training {
  /** Optimizer updates done so far; `load` restores it. */
  readonly stepCount: number;
  /** One optimizer update. */
  step(batch: TrainingItems): Promise<StepResult>;
  /** Writes weights, moments and step count to one safetensors file, atomically (temporary name, then rename). */
  save(file: string): Promise<void>;
  /** Restores what `save` wrote. Throws `WeightsError` where the file is damaged or of another shape. */
  load(file: string): Promise<void>;
  dispose(): Promise<void>;
}

export interface DecodingConfiguration {
  /** 0 is greedy. */
  readonly temperature: number;
  /** Nucleus sampling; 1 keeps the whole distribution. */
  readonly topP: number;
  readonly maximumNewTokens: number;
  /** Same seed, prompts and weights: same tokens, whatever the batch size. */
  readonly seed: number;
  /** Tokens that end an answer and stay part of it, beside the model's own ends of sequence, which do not. */
  readonly stopIds?: readonly number[];
  /** Prompts decoded together; the engine's default where absent. */
  readonly batchSize?: number;
}

export interface DecodedSequence {
  /** Tokens before end of sequence, or up to the first of `stopIds`. */
  readonly tokens: readonly number[];
  /** False where `maximumNewTokens` ran out first. */
  readonly isComplete: boolean;
}

/** Called after each batch with the number of items done so far. */
export type ProgressListener = (done: number, total: number) => void;

/** The projections that an adapter can change, as PEFT names them in `target_modules`. */
export const adapterTargets = [
  "q_proj",
  "k_proj",
  "v_proj",
  "o_proj",
  "gate_proj",
  "up_proj",
  "down_proj",
] as const;
export type AdapterTarget = (typeof adapterTargets)[number];

/**
 * LoRA (arXiv 2106.09685): a projection W·x becomes W·x + s·B·A·x, where A is [rank, in], B is [out, rank] and s is
 * alpha / rank. W stays as it is; A and B alone are trained, saved and copied.
 */
export interface AdapterConfiguration {
  readonly rank: number;
  readonly alpha: number;
  /** Probability with which an element of what A reads is left out, in training only; in [0, 1). */
  readonly dropout: number;
  /** In every layer. */
  readonly targets: readonly AdapterTarget[];
  /** s is alpha / √rank instead (rsLoRA, arXiv 2312.03732), so that large ranks learn as fast as small ones. */
  readonly isRankStabilized: boolean;
}

/** Where `Model.save` puts an adapter, as PEFT does. */
export const adapterFiles = {
  configuration: "adapter_config.json",
  weights: "adapter_model.safetensors",
} as const;

export interface Model {
  readonly configuration: ModelConfiguration;
  /** Present where the model is a shared base with an adapter of its own. */
  readonly adapter: AdapterConfiguration | undefined;
  /** An adapter's own weights included. */
  readonly weightCount: number;
  /** SHA-256 over names, shapes and bytes of all weights: the generation's content hash. With an adapter: over the base's and the adapter's. */
  weightsHash(): string;
  /**
   * Writes `config.json` and `model.safetensors` in Hugging Face's layout, or an adapter alone in PEFT's
   * (`adapter_config.json` and `adapter_model.safetensors`); returns the weights file's facts.
   */
  save(folder: string): Promise<{ sha256: string; byteCount: number }>;
  /** A copy whose training leaves this model as it is; used to freeze an opponent. An adapter's base is shared, not copied. */
  clone(): Promise<Model>;
  /**
   * This model under a fresh adapter, which changes nothing yet. The weights are shared from then on: this model can no
   * longer be trained itself. Throws `RangeError` where the configuration has no meaning or the model has an adapter.
   */
  withAdapter(configuration: AdapterConfiguration, seed: number): Promise<Model>;
  /** This model under an adapter that `save` or PEFT wrote to `folder`. Throws `WeightsError` naming file, field and fault. */
  loadAdapter(folder: string): Promise<Model>;
  /** A model without an adapter that computes the same: W + s·B·A in place of W. Throws where there is no adapter. */
  merged(): Promise<Model>;
  /** One continuation a prompt, in the order of the prompts. */
  generate(
    prompts: readonly (readonly number[])[],
    decoding: DecodingConfiguration,
    onProgress?: ProgressListener,
  ): Promise<DecodedSequence[]>;
  /** log p(continuation | prompt), summed over the continuation's tokens, in the order given. */
  logProbabilities(sequences: readonly TokenSequence[], onProgress?: ProgressListener): Promise<number[]>;
  /** log p of each token of each continuation, in the order given. */
  tokenLogProbabilities(
    sequences: readonly TokenSequence[],
    onProgress?: ProgressListener,
  ): Promise<number[][]>;
  /** Of the adapter alone, where there is one. */
  createTraining(
    objective: ObjectiveConfiguration,
    optimizer: OptimizerConfiguration,
    options?: TrainingOptions,
  ): Promise<Training>;
  /** An estimate of the bytes that a training over these batches takes at its peak, beside what the model holds already. */
  trainingByteCount(batches: readonly TrainingItems[], options?: TrainingOptions): number;
  dispose(): Promise<void>;
}

export interface Engine {
  readonly name: "onnx" | "torch";
  /** The version of the numeric library, recorded with every result. */
  readonly version: string;
  /** Fresh weights: normal, standard deviation 0.02 (output projections scaled by 1/√(2·layers)). */
  createModel(configuration: ModelConfiguration, seed: number): Promise<Model>;
  /** A folder as `Model.save` or Hugging Face writes it, or a `.gguf` file. Throws `WeightsError` naming fault and fix. */
  loadModel(place: string): Promise<Model>;
  dispose(): Promise<void>;
}
