import type { ObjectiveConfiguration } from "./engine.ts";

/** Throws a `RangeError` that names the number without meaning. */
export function checkObjective(configuration: ObjectiveConfiguration): void {
  const { objective } = configuration;
  if (objective === "nll") return;
  const fail = (name: string, value: number, demand: string): never => {
    throw new RangeError(`Objective ${objective}: ${name} is ${value}; it must be ${demand}.`);
  };
  if (objective === "grpo") {
    const { clipEpsilon, klWeight } = configuration;
    if (!(clipEpsilon > 0 && clipEpsilon < 1)) fail("clipEpsilon", clipEpsilon, "above 0 and below 1");
    if (!(klWeight >= 0)) fail("klWeight", klWeight, "0 or more");
    return;
  }
  const { lambda, nllWeight } = configuration;
  if (!(lambda > 0)) fail("lambda", lambda, "above 0");
  if (!(nllWeight >= 0)) fail("nllWeight", nllWeight, "0 or more");
}
