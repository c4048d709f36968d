import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { evaluationTables } from "../../cli/evaluate/evaluationTables.ts";
import { leaderboardTable } from "../../cli/shared/leaderboardTable.ts";
import { renderLatex } from "../../cli/study/report/renderLatex.ts";
import { renderMarkdown } from "../../cli/study/report/renderMarkdown.ts";
import { renderTerminal } from "../../cli/study/report/renderTerminal.ts";
import { studyTables } from "../../cli/study/report/studyTables.ts";
import { meanScoreOf } from "../../statistics/meanScore.ts";
import type { LeaderboardQuery } from "../../web/lib/api/generated/operations.ts";
import { leaderboardView } from "../../web/lib/api/leaderboardView.ts";

/** 23 of 80 are 28.75 %, which 100 × 0.2875 in binary falls short of: 28.8 printed right, 28.7 by toFixed. */
const verdicts = Array.from({ length: 80 }, (_, index) => (index < 23 ? 1 : 0));
const { mean: accuracy, low, high } = meanScoreOf([verdicts]);
/** By Wilson's formula: 20.002 and 39.466 %. */
const [score, ends] = ["28.8", ["20.0", "39.5"]] as const;

it("prints the same score the same way in the terminal, on the web, in Markdown and in LaTeX", async () => {
  const study = studyTables(
    [
      {
        method: "spin",
        seed: 1,
        generation: 1,
        isResult: true,
        split: "dev",
        verdicts: new Map(verdicts.entries()),
      },
    ],
    { baselines: [], ablations: [], hypotheses: [] },
  ).tables[0]!;
  const printed = {
    leaderboardInTerminal: leaderboardTable({
      splits: [{ name: "dev", position: 0 }],
      entries: leaderboard.entries.map((entry) => ({
        ...entry,
        label: entry.method.title,
        place: { from: 1, to: 1 },
        seedCount: 1,
      })),
    }),
    leaderboardOnWeb: await webLeaderboard(),
    evaluation: evaluationTables(evaluation, []),
    studyInTerminal: renderTerminal(study),
    markdown: renderMarkdown(study),
    latex: renderLatex(study),
  };
  for (const [place, text] of Object.entries(printed)) {
    const numbers = text.match(/\d+\.\d+/g) ?? [];
    expect({ place, numbers }).toEqual({ place, numbers: expect.arrayContaining([score, ...ends]) });
    // No other reading of the same number stands beside it.
    expect({ place, others: numbers.filter((each) => /^(28|20|39)\./.test(each)) }).toEqual({
      place,
      others: numbers.filter((each) => each === score || each === ends[0] || each === ends[1]),
    });
  }
});

const leaderboard: LeaderboardQuery["leaderboard"] = {
  archivedRunCount: 0,
  benchmark: {
    name: "kata",
    version: 1,
    isNewest: true,
    description: "",
    audit: { checkedExamples: 0, excludedCount: 0 },
  },
  rules: [{ rule: "strict", version: 1 }],
  splits: [{ name: "dev" }],
  entries: [
    {
      key: "spin",
      differsBy: [],
      configurationHash: "0123456789",
      generationNumber: 1,
      isProvisional: false,
      method: { name: "spin", kind: "PRESET", title: "SPIN", description: "", source: "" },
      baseModel: { name: "tiny" },
      experiment: { id: "Experiment_1", name: "first" },
      runs: [{ id: "Run_1", name: "a", seed: 1, status: "SUCCEEDED" }],
      scores: [
        {
          split: { name: "dev" },
          exampleCount: 80,
          seedCount: 1,
          seeds: [{ seed: 1, evaluationId: "Evaluation_1" }],
          value: accuracy,
          low,
          high,
          place: { from: 1, to: 1 },
          unrankedBecause: null,
          differenceToAbove: null,
          executableRate: 0.5,
          outcomeRule: "strict@1",
          executor: "sqlite",
        },
      ],
    },
  ],
};

const evaluation = {
  benchmark: "kata",
  split: "dev",
  examples: 80,
  seconds: 1,
  executor: "sqlite",
  rules: { strict: { version: 1, n: 80, verdictSum: 23, accuracy, low, high } },
  outcomes: { correct: 23, wrong: 57, invalid: 0, timedOut: 0, empty: 0, goldFailed: 0 },
  disagreements: [],
};

/** The page's own component, which the types of the command line know nothing of. */
async function webLeaderboard(): Promise<string> {
  const file = join(import.meta.dirname, "../../web/components/leaderboard/LeaderboardTable.tsx");
  const { LeaderboardTable } = await import(/* @vite-ignore */ file);
  const view = leaderboardView(leaderboard, undefined);
  return renderToStaticMarkup(
    createElement(LeaderboardTable, {
      view,
      texts: { title: (rule: string) => rule },
      isWithoutExcluded: false,
      sortAddress: () => "/",
    }),
  ).replaceAll(/ style="[^"]*"/g, "");
}
