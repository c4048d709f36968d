/** What becomes of each example over the generations of a run: learnt, kept, forgotten. Pure. */

/** Verdicts of one generation in the order of the split; null where the rule does not apply. A graded verdict is right at 1. */
export interface GenerationVerdicts {
  readonly generation: number;
  readonly verdicts: readonly (number | null)[];
}

export interface TrajectoryStep {
  generation: number;
  /** Right answers among the examples that every generation was judged on. */
  rightCount: number;
  /** Right here and wrong in the generation before; 0 in the first. */
  gainedCount: number;
  /** Wrong here and right in the generation before; 0 in the first. */
  lostCount: number;
}

/** How an example goes from the first generation to the last. */
export type TrajectoryKind = "ALWAYS_RIGHT" | "ALWAYS_WRONG" | "BECAME_RIGHT" | "REGRESSED" | "FLIPPED";

export interface ExampleTrajectory {
  /** Position in the split, from 0. */
  index: number;
  /** One a generation. */
  isRight: boolean[];
  kind: TrajectoryKind;
  /** Changes between right and wrong from one generation to the next. */
  changeCount: number;
}

export interface Trajectories {
  /** In order. */
  steps: TrajectoryStep[];
  /** Examples that every generation was judged on. */
  exampleCount: number;
  /** Examples judged in some generation and not in every one: they are left out. */
  leftOutCount: number;
  /** Row i, column j: examples right in generation i and wrong in generation j, both in the order of `steps`. */
  forgetting: number[][];
  /** All that are counted, by index. */
  examples: ExampleTrajectory[];
}

/** @param generations in order, each with a verdict for every example of the split. */
export function trajectoriesOf(generations: readonly GenerationVerdicts[]): Trajectories {
  const longest = Math.max(0, ...generations.map(({ verdicts }) => verdicts.length));
  const examples: ExampleTrajectory[] = [];
  let leftOutCount = 0;
  for (let index = 0; index < longest; index += 1) {
    const verdicts = generations.map((each) => each.verdicts[index] ?? null);
    const judged = verdicts.filter((verdict) => verdict !== null);
    if (judged.length === generations.length) examples.push(trajectoryOf(index, judged));
    else if (judged.length > 0) leftOutCount += 1;
  }
  const count = (test: (isRight: readonly boolean[]) => boolean) =>
    examples.filter(({ isRight }) => test(isRight)).length;
  return {
    steps: generations.map(({ generation }, at) => ({
      generation,
      rightCount: count((isRight) => isRight[at] === true),
      gainedCount: at === 0 ? 0 : count((isRight) => isRight[at] === true && isRight[at - 1] === false),
      lostCount: at === 0 ? 0 : count((isRight) => isRight[at] === false && isRight[at - 1] === true),
    })),
    exampleCount: examples.length,
    leftOutCount,
    forgetting: generations.map((_, row) =>
      generations.map((__, column) => count((isRight) => isRight[row] === true && isRight[column] === false)),
    ),
    examples,
  };
}

function trajectoryOf(index: number, verdicts: readonly number[]): ExampleTrajectory {
  const isRight = verdicts.map((verdict) => verdict >= 1);
  const changeCount = isRight.filter((right, at) => at > 0 && right !== isRight[at - 1]).length;
  return { index, isRight, changeCount, kind: kindOf(isRight, changeCount) };
}

function kindOf(isRight: readonly boolean[], changeCount: number): TrajectoryKind {
  if (changeCount > 1) return "FLIPPED";
  const endsRight = isRight.at(-1) === true;
  if (changeCount === 0) return endsRight ? "ALWAYS_RIGHT" : "ALWAYS_WRONG";
  return endsRight ? "BECAME_RIGHT" : "REGRESSED";
}
