/** How much better each answer is than the others to its question: GRPO's replacement for a critic. */

export interface AdvantageOptions {
  /**
   * What differences from the group's mean are divided by: the group's standard deviation (GRPO, arXiv 2402.03300
   * §4.1.2), or nothing (Dr. GRPO, arXiv 2503.20783), which does not favour questions that are nearly always or nearly
   * never answered.
   */
  readonly scale: "deviation" | "none";
}

export interface GroupAdvantages {
  /** One a reward, in the order of groups and rewards. */
  readonly advantages: readonly (readonly number[])[];
  /**
   * Indices of groups whose rewards are all equal: every advantage is 0, so they teach nothing and may be dropped (as
   * DAPO does, arXiv 2503.14476 §3.2).
   */
  readonly uniformGroups: readonly number[];
}

/** Keeps the division finite. Ours: 1e-4. */
const epsilon = 1e-4;

/** (r − mean) / (standard deviation + 1e-4) of each reward within its group; the deviation is the population's. */
export function groupAdvantages(
  rewards: readonly (readonly number[])[],
  { scale }: AdvantageOptions,
): GroupAdvantages {
  const uniformGroups = [...rewards.keys()].filter((group) => isUniform(rewards[group]!));
  const advantages = rewards.map((group) => {
    if (isUniform(group)) return group.map(() => 0);
    const mean = meanOf(group);
    const deviation = Math.sqrt(meanOf(group.map((reward) => (reward - mean) ** 2)));
    const divisor = scale === "deviation" ? deviation + epsilon : 1;
    return group.map((reward) => (reward - mean) / divisor);
  });
  return { advantages, uniformGroups };
}

function isUniform(group: readonly number[]): boolean {
  return group.every((reward) => reward === group[0]);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
