import type { RunConfiguration } from "../configuration/configuration.ts";
import { invalidInput } from "../errors.ts";
import type { ConfigurationPath } from "./methodPreset.ts";

interface Contradiction {
  readonly path: ConfigurationPath;
  /** What is wrong and how to mend it; undefined where nothing is. */
  readonly faultOf: (configuration: RunConfiguration) => string | undefined;
}

/** Parts that make no sense together. What merely has no effect beside another part is let be, so that it can be varied. */
const contradictions: readonly Contradiction[] = [
  {
    path: "selfPlay.playedOn",
    faultOf: ({ selfPlay, synthesis }) =>
      selfPlay.playedOn === "SYNTHETIC_VALIDATION" && synthesis.kind !== "TEMPLATE"
        ? `SYNTHETIC_VALIDATION needs synthetic questions, and synthesis.kind is ${synthesis.kind}; use TRAIN, or make synthesis.kind TEMPLATE.`
        : undefined,
  },
  {
    path: "selfPlay.targets",
    faultOf: ({ selfPlay: { targets, loss } }) =>
      targets !== "GOLD" && loss !== "NLL"
        ? `${targets} says what NLL learns, and loss is ${loss}; use GOLD.`
        : undefined,
  },
  {
    path: "selfPlay.chosen",
    faultOf: ({ selfPlay: { chosen, loss } }) =>
      chosen === "OWN_CORRECT" && (loss === "NLL" || loss === "GRPO")
        ? `OWN_CORRECT says what a pair prefers, and ${loss} learns from no pairs; use GOLD, or a loss of pairs.`
        : undefined,
  },
  {
    path: "selfPlay.samplesPerQuestion",
    faultOf: ({ selfPlay: { loss, samplesPerQuestion } }) =>
      loss === "GRPO" && samplesPerQuestion < 2
        ? "GRPO compares the answers to a question with each other; use 2 or more."
        : undefined,
  },
  ...(["temperature", "topP"] as const).map((name) => ({
    path: `selfPlay.${name}` as const,
    faultOf: ({ selfPlay }: RunConfiguration) =>
      selfPlay.loss === "GRPO" && selfPlay[name] !== 1
        ? "GRPO learns from answers as likely as the player makes them; use 1."
        : undefined,
  })),
];

/**
 * @param field path of the configuration in the input, for the refusal's message.
 * @throws Refusal INVALID_INPUT naming the first field at fault.
 */
export function refuseContradictions(field: string, configuration: RunConfiguration): void {
  for (const { path, faultOf } of contradictions) {
    const fault = faultOf(configuration);
    if (fault !== undefined) throw invalidInput(`${field}.${path}`, fault);
  }
}
