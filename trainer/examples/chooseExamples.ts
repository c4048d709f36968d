import type { Example } from "../benchmarks/benchmark.ts";
import type { RunContext } from "../phases/runContext.ts";

export interface ChosenExamples {
  readonly training: readonly Example[];
  /** Held out from the end of the train split. */
  readonly validation: readonly Example[];
}

/** Throws where there is no train split or it is too small. */
export function chooseExamples({ benchmark, spec }: RunContext): ChosenExamples {
  const { data } = spec.configuration;
  const train = benchmark.splits.get("train");
  if (!train)
    throw new Error(`Benchmark ${benchmark.name} has no split named train; nothing can be trained on.`);
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
