/** Execution accuracies that the papers report, in percent. Values that were only described in words are not here. */

export interface SeededReportedResult {
  method: string;
  baseModel: string;
  benchmark: string;
  metric: string;
  value: number;
  source: string;
  certainty: string;
}

type Certainty = "seen in the text" | "quoted in notes" | "inferred";
type Row = [method: string, values: { [benchmark: string]: number }];

const metric = "executionAccuracy";
const spftSql = "SPFT-SQL (arXiv 2509.03937v2)";
const exspin = "ExSPIN (Entropy 2025, 27(3), 235)";

export const reportedResults: readonly SeededReportedResult[] = [
  ...table(`${spftSql}, Tab. 1`, "Qwen2.5-Coder-7B", "quoted in notes", [
    ["Zero-shot", { "Spider test": 81.5, "BIRD dev": 51.5 }],
    ["SPIN", { "Spider test": 79.0, "BIRD dev": 34.8 }],
    ["SFT", { "Spider test": 83.7, "BIRD dev": 54.4 }],
    ["SPFT-SQL", { "Spider test": 87.4, "BIRD dev": 61.0 }],
  ]),
  ...table(`${spftSql}, Tab. 3`, "Qwen2.5-Coder-7B", "quoted in notes", [
    ["VBI-FT + DPO", { "Spider dev": 84.7, "Spider test": 84.6 }],
    ["VBI-FT + PPO", { "Spider dev": 85.1, "Spider test": 86.6 }],
    ["SPFT-SQL", { "Spider dev": 87.2, "Spider test": 87.4 }],
  ]),
  ...table(`${spftSql}, Tab. 13`, "Qwen2.5-Coder-32B", "quoted in notes", [
    ["SPFT-SQL", { "Spider test": 89.1, "BIRD dev": 65.2 }],
  ]),
  ...table(`${spftSql}, Tab. 13`, "Gemini 1.5", "quoted in notes", [
    ["CHASE-SQL", { "Spider test": 87.6, "BIRD dev": 73.0 }],
  ]),
  ...table(`${spftSql}, Tab. 13`, "not named", "quoted in notes", [
    ["XiYan-SQL", { "Spider test": 89.6, "BIRD dev": 73.3 }],
  ]),
  ...table(`${exspin}, Tab. 3`, "DeepSeek-Coder 6.7B", "quoted in notes", [
    ["SFT", { "Spider test": 76.3, BIRD: 26.7 }],
    ["SPIN", { "Spider test": 64.2, BIRD: 27.1 }],
    ["DPO", { "Spider test": 67.3, BIRD: 27.8 }],
    ["ExSPIN", { "Spider test": 83.2, BIRD: 52.1 }],
  ]),
  ...table(`${exspin}, Tab. 3`, "GPT-4o", "quoted in notes", [
    ["GPT-4o", { "Spider test": 76.1, BIRD: 46.1 }],
  ]),
  ...table(`${exspin}, Fig. 4d`, "Qwen2.5-Coder 14B", "quoted in notes", [
    ["SFT", { "Spider test": 83.1 }],
    ["ExSPIN", { "Spider test": 86 }],
  ]),
  ...table(`${exspin}, Fig. 5d`, "Qwen2.5-Coder 14B", "quoted in notes", [
    ["SFT", { BIRD: 35.9 }],
    ["ExSPIN", { BIRD: 61 }],
  ]),
  ...table(`${exspin}, Tab. 6, iteration 3`, "DeepSeek-Coder 6.7B", "quoted in notes", [
    ["ExSPIN", { "Spider test": 78.8 }],
  ]),
  ...table(`${exspin}, Tab. 7, iteration 3`, "DeepSeek-Coder 6.7B", "quoted in notes", [
    ["ExSPIN", { BIRD: 44.7 }],
  ]),
  ...table(`${exspin}, §5.5`, "DeepSeek-Coder 6.7B", "quoted in notes", [
    ["ExSPIN without execution feedback", { "Spider test": 81.6, BIRD: 39.6 }],
  ]),
];

function table(
  source: string,
  baseModel: string,
  certainty: Certainty,
  rows: readonly Row[],
): SeededReportedResult[] {
  return rows.flatMap(([method, values]) =>
    Object.entries(values).map(([benchmark, value]) => ({
      method,
      baseModel,
      benchmark,
      metric,
      value,
      source,
      certainty,
    })),
  );
}
