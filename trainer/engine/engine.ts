/**
 * The engine: the numeric half of the trainer. Token ids go in, numbers and token ids come out; it knows
 * nothing of SQL, benchmarks or the server.
 *
 * An `Engine` makes `Model`s; a `Model` holds weights and can decode, score and be trained. Two
 * implementations are planned behind this interface (onnx in process, torch in a worker); both must agree
 * on the same checkpoint to 1e-4.
 */

/** The numbers of a Llama-style decoder, named as in Hugging Face's `config.json` but spelt out. */
export interface ModelConfiguration {
  readonly vocabularySize: number;
  /** Width of the residual stream. */
  readonly hiddenSize: number;
  /** Width inside the SwiGLU block. */
  readonly intermediateSize: number;
  readonly layerCount: number;
  readonly headCount: number;
  /** Grouped-query attention: must divide `headCount`. */
  readonly keyValueHeadCount: number;
  readonly ropeTheta: number;
  readonly rmsNormEpsilon: number;
  /** Longest prompt plus continuation, in tokens. */
  readonly contextLength: number;
  /** The token that ends a continuation. */
  readonly endOfSequenceId: number;
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
  readonly opponentChosen: number;
  /** log p_opponent(rejected | prompt), summed over tokens including end of sequence. */
  readonly opponentRejected: number;
  /** R of SPFT-SQL Eq. 2: 1 where the rejected SQL's result differs from gold, 0 where it is the same. */
  readonly reward: 0 | 1;
}

/**
 * What a training step minimises.
 * - `nll`: mean negative log-likelihood per continuation token.
 * - `spin`: ℓ(λΔchosen − λΔrejected), SPIN Eq. 4.7; ExSPIN Eq. 14 and DPO have the same form.
 * - `errorDrivenA|B|C`: the three readings of SPFT-SQL Eq. 3 (reconstructions).
 * - `ipo`: (Δchosen − Δrejected − 1/(2λ))².
 * Δy is log p_player(y) − log p_opponent(y); ℓ(z) = log(1 + e^−z).
 */
export type Objective = "nll" | "spin" | "errorDrivenA" | "errorDrivenB" | "errorDrivenC" | "ipo";

export interface OptimizerConfiguration {
  /** Peak learning rate, reached after warm-up and decayed by a cosine to a tenth of it. */
  readonly learningRate: number;
  readonly warmUpSteps: number;
  readonly totalSteps: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  /** Global norm to which the gradient is clipped. */
  readonly maximumGradientNorm: number;
}

export interface ObjectiveConfiguration {
  readonly objective: Objective;
  /** λ of the self-play losses (β in DPO's words); unused by `nll`. */
  readonly lambda: number;
  /** Weight of an added negative log-likelihood of the chosen SQL, a guard against likelihood displacement. */
  readonly nllWeight: number;
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
}

/** An optimizer bound to a model: every step changes the model's weights. */
export interface Training {
  /** Optimizer updates done so far; `load` restores it. */
  readonly stepCount: number;
  /** One optimizer update. `TokenSequence`s for `nll`, `TokenPair`s for every other objective. */
  step(batch: readonly TokenSequence[] | readonly TokenPair[]): Promise<StepResult>;
  /** Writes weights, moments and step count to one safetensors file, atomically (temporary name, then rename). */
  save(file: string): Promise<void>;
  /** Restores what `save` wrote. Throws `CheckpointError` where the file is damaged or of another shape. */
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
  /** Prompts decoded together; the engine's default where absent. */
  readonly batchSize?: number;
}

export interface DecodedSequence {
  /** Tokens before end of sequence. */
  readonly tokens: readonly number[];
  /** False where `maximumNewTokens` ran out first. */
  readonly isComplete: boolean;
}

/** Called after each batch with the number of items done so far. */
export type ProgressListener = (done: number, total: number) => void;

export interface Model {
  readonly configuration: ModelConfiguration;
  readonly weightCount: number;
  /** SHA-256 over names, shapes and bytes of all weights: the generation's content hash. */
  weightsHash(): string;
  /** Writes `config.json` and `model.safetensors` in Hugging Face's layout; returns the weights file's facts. */
  save(folder: string): Promise<{ sha256: string; byteCount: number }>;
  /** A copy that shares nothing with this model; used to freeze an opponent. */
  clone(): Promise<Model>;
  /** One continuation a prompt, in the order of the prompts. */
  generate(
    prompts: readonly (readonly number[])[],
    decoding: DecodingConfiguration,
    onProgress?: ProgressListener,
  ): Promise<DecodedSequence[]>;
  /** log p(continuation | prompt), summed over the continuation's tokens, in the order given. */
  logProbabilities(sequences: readonly TokenSequence[], onProgress?: ProgressListener): Promise<number[]>;
  createTraining(objective: ObjectiveConfiguration, optimizer: OptimizerConfiguration): Promise<Training>;
  dispose(): Promise<void>;
}

export interface Engine {
  readonly name: "onnx" | "torch";
  /** The version of the numeric library, recorded with every result. */
  readonly version: string;
  /** Fresh weights: normal, standard deviation 0.02 (output projections scaled by 1/√(2·layers)). */
  createModel(configuration: ModelConfiguration, seed: number): Promise<Model>;
  /** A folder as `Model.save` or Hugging Face writes it. Throws `CheckpointError` naming the fault. */
  loadModel(folder: string): Promise<Model>;
  dispose(): Promise<void>;
}
