import type {
  ConfigurationPart,
  ConfigurationSection,
} from "../../../web/lib/ablation/configurationParts.ts";

function part(path: string, changes: Partial<ConfigurationPart>): ConfigurationPart {
  const [section = "", name = ""] = path.split(".");
  return { path, section, name, kind: "number", isNullable: false, choices: [], help: "", ...changes };
}

/** A part of each kind. */
export const sections: readonly ConfigurationSection[] = [
  { name: "prompt", help: "", parts: [part("prompt.evidence", { kind: "boolean" })] },
  {
    name: "selfPlay",
    help: "",
    parts: [
      part("selfPlay.pairs", { kind: "choice", choices: ["ALL", "INCORRECT_ONLY"] }),
      part("selfPlay.lambda", {}),
      part("selfPlay.learningRate", {}),
    ],
  },
  { name: "supervised", help: "", parts: [part("supervised.learningRate", {})] },
  { name: "data", help: "", parts: [part("data.trainingExamples", { kind: "integer", isNullable: true })] },
  { name: "evaluation", help: "", parts: [part("evaluation.splits", { kind: "names", isNullable: true })] },
];
