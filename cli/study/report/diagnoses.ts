/** Beside each hypothesis, the numbers that decide why it holds or fails, in sentences. */

import { crossedDifference } from "../../../statistics/crossedDifference.ts";
import { formatDecimal, formatDifference, formatEstimate, formatPoints } from "../../../statistics/format.ts";
import { mean } from "../../../statistics/variance.ts";
import type { MetricName } from "../../api/generated/catalogue.ts";
import type { IterationMetrics } from "./iterationMetrics.ts";
import { methodDifferences } from "./methodDifferences.ts";
import { allSplits } from "./scoreMethods.ts";
import type { SelfPlayGain } from "./selfPlayGains.ts";
import { meanOver, type StudyData } from "./studyData.ts";
import type { MethodComparison } from "./studyResult.ts";
import type { HypothesisTest } from "./testHypotheses.ts";

export interface Diagnosis {
  readonly sentence: string;
  readonly answer: HypothesisTest["answer"];
  /** Whole sentences. */
  readonly reasons: readonly string[];
}

export function diagnoses(
  data: StudyData,
  hypotheses: readonly HypothesisTest[],
  pairs: readonly IterationMetrics[],
  gains: readonly SelfPlayGain[],
): Diagnosis[] {
  return hypotheses.map(({ hypothesis, answer, evidence }) => {
    const methods = [
      hypothesis.first,
      hypothesis.second,
      ...(hypothesis.alongside ?? []).flatMap(({ first, second }) => [first, second]),
    ];
    return {
      sentence: hypothesis.sentence,
      answer,
      reasons: [
        evidence === undefined
          ? `${missing(data, hypothesis).join(" and ")} ${missing(data, hypothesis).length > 1 ? "have" : "has"} no results.`
          : `${hypothesis.first} − ${hypothesis.second}: ${bySplit(data, hypothesis)}.`,
        ...(evidence?.help === undefined
          ? []
          : [
              `On ${hypothesis.splits?.join(" and ") ?? "those splits"} together: ` +
                `${formatEstimate(evidence.help.difference, evidence.help, formatDifference)}; more than on the others: ` +
                `${formatEstimate(evidence.difference, evidence, formatDifference)}. It wants both above 0.`,
            ]),
        ...(hypothesis.alongside ?? []).flatMap((comparison) => alongsideOf(data, comparison)),
        ...[...new Set(methods)].flatMap((method) => [
          ...pairSentences(method, pairs),
          ...gains.filter((gain) => gain.method === method).map(gainSentence),
        ]),
      ],
    };
  });
}

function missing(data: StudyData, { first, second }: MethodComparison): string[] {
  const without = [first, second].filter((method) => data.of(method, data.splits) === undefined);
  return without.length > 0 ? without : [first, second];
}

function bySplit(data: StudyData, { first, second }: MethodComparison): string {
  return methodDifferences(data, [{ method: first, against: second }])
    .map(
      ({ split, ...entry }) =>
        `${split === allSplits ? "mean" : split} ${formatEstimate(entry.difference, entry, formatDifference)}`,
    )
    .join(", ");
}

function alongsideOf(data: StudyData, { first, second }: MethodComparison): string[] {
  const contrast = data.contrast(first, second, meanOver(data.splits));
  if (contrast === undefined) return [];
  const difference = crossedDifference(contrast);
  return [
    `Alongside, ${first} − ${second}: ${formatEstimate(difference.difference, difference, formatDifference)} points on the mean of the splits.`,
  ];
}

/** Of all the method's iterations together; none where it had no pairs. */
function pairSentences(method: string, pairs: readonly IterationMetrics[]): string[] {
  const own = pairs.filter((entry) => entry.method === method);
  const meanOfMetric = (name: MetricName) => meanOf(own.map(({ metrics }) => metrics[name]));
  const changeOf = (name: "logChosen" | "logRejected") =>
    meanOf(
      own.map(({ metrics }) => {
        const [before, after] = [metrics[`pairs/playerBefore/${name}`], metrics[`pairs/playerAfter/${name}`]];
        return before === undefined || after === undefined ? undefined : after - before;
      }),
    );
  const isGold = meanOfMetric("pairs/correctFraction");
  const executes = meanOfMetric("pairs/executableRate");
  const displaced = meanOfMetric("pairs/displacedFraction");
  const [chosen, rejected] = [changeOf("logChosen"), changeOf("logRejected")];
  const sentences = [];
  if (isGold !== undefined && executes !== undefined)
    sentences.push(
      `Of the SQL that ${method} rejected, ${formatPoints(isGold)} % executed to gold's result and ${formatPoints(executes)} % executed at all.`,
    );
  if (chosen !== undefined && rejected !== undefined)
    sentences.push(
      `An iteration of ${method} let log p of the chosen SQL ${moved(chosen)} and that of the rejected ${moved(rejected)}` +
        `${displaced === undefined ? "" : `; the chosen SQL became less likely in ${formatPoints(displaced)} % of the pairs`}.`,
    );
  return sentences;
}

/** Where the two part, self-play has learnt the questions that rank it. */
function gainSentence({ method, seedCount, madeCount, synthetic, heldOut }: SelfPlayGain): string {
  return (
    `Self-play moved the result of ${method} by ${formatDifference(synthetic)} points on the synthetic validation set, which ranks it, ` +
    `and by ${formatDifference(heldOut)} on held-out questions (mean of ${seedCount} runs; self-play made the result of ${madeCount}).`
  );
}

function moved(nats: number): string {
  return `${nats < 0 ? "fall" : "rise"} by ${formatDecimal(Math.abs(nats), 2)} nats`;
}

function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const given = values.filter((value) => value !== undefined);
  return given.length === 0 ? undefined : mean(given);
}
