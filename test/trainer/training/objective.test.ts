import { expect, it } from "vitest";
import { configurationSchema } from "../../../server/domain/configuration/configuration.ts";
import type { SelfPlayConfiguration } from "../../../trainer/api/configuration.ts";
import { groupObjectiveOf, objectiveOf } from "../../../trainer/training/objective.ts";

const configured = (loss: SelfPlayConfiguration["loss"]): SelfPlayConfiguration =>
  ({ loss, lambda: 0.3, nllWeight: 0.5 }) as SelfPlayConfiguration;

it("trains DPO with SPIN's loss: they differ in pairs and opponent", () => {
  expect(objectiveOf(configured("DPO"))).toEqual(objectiveOf(configured("SPIN")));
});

it.each([
  ["NLL", "nll"],
  ["SPIN", "spin"],
  ["IPO", "ipo"],
  ["ERROR_DRIVEN_A", "errorDrivenA"],
  ["ERROR_DRIVEN_B", "errorDrivenB"],
  ["ERROR_DRIVEN_C", "errorDrivenC"],
] as const)("trains %s with its own loss, and the configured λ and weight", (loss, objective) => {
  expect(objectiveOf(configured(loss))).toEqual({ objective, lambda: 0.3, nllWeight: 0.5 });
});

it("gives GRPO the loss of groups that the policy describes, and none of pairs", () => {
  const { policy } = configurationSchema.parse({ policy: { clipEpsilon: 0.3, normalization: "CONTEXT" } });
  expect(groupObjectiveOf(policy)).toEqual({
    objective: "grpo",
    clipEpsilon: 0.3,
    klWeight: 0.04,
    normalization: "context",
  });
  expect(() => objectiveOf(configured("GRPO"))).toThrow("groupObjectiveOf");
});
