import type { Example } from "../benchmarks/benchmark.ts";
import type { RunContext } from "../phases/runContext.ts";

export interface ChosenExamples {
  readonly training: readonly Example[];
  /** Held out from the end of the train split. */
  readonly validation: readonly Example[];
}

/** None of either where there is no train split and nothing is to be trained. Throws where there is none otherwise, or it is too small. */
export function chooseExamples({ benchmark, spec }: RunContext): ChosenExamples {
  const { data, supervised, selfPlay, synthesis } = spec.configuration;
  const train = benchmark.splits.get("train");
  if (!train) {
    if (supervised.epochs === 0 && selfPlay.iterations === 0 && synthesis.kind === "NONE")
      return { training: [], validation: [] };
    throw new Error(
      `Benchmark ${benchmark.name} has no split named train; nothing can be trained on. The method zero-shot needs none.`,
    );
  }
  const available = train.examples.length - data.validationExamples;
  const wanted = data.trainingExamples ?? available;
  if (available < 1 || wanted > available) {
    throw new Error(
      `configuration.data asks for ${wanted} training and ${data.validationExamples} validation examples; ` +
        `the train split of ${benchmark.name} has ${train.examples.length}. Lower one of them.`,
    );
  }
  return { training: train.examples.slice(0, wanted), validation: train.examples.slice(available) };
}
