/** The synthetic pairs of one round: SQL, its questions, and what is left of them once they are looked through. */
import { fitsContext, tokenizeGold } from "../preference/pairs.ts";
import type { PoolMember, Table } from "../runState.ts";
import { checkRoundTrip } from "./checkRoundTrip.ts";
import { type Shares, selectPairs, shareOut } from "./selectSyntheticExamples.ts";
import type { SyntheticPair } from "./synthesisState.ts";
import { synthesizeSql } from "./synthesizeSql.ts";
import { writeQuestions } from "./writeQuestions.ts";

export interface RoundPairs extends Shares {
  readonly madeCount: number;
  readonly phaseSeconds: Readonly<Record<string, number>>;
}

/** @param newest the generation that checks questions, where the configuration wants them checked. */
export async function makePairs(table: Table, number: number, newest: PoolMember): Promise<RoundPairs> {
  const { context, synthesis } = table;
  const { recorder, order } = context;
  const { pairsPerRound, feedbackPairs, validationPairs } = order.configuration.synthesis;
  const isFirst = synthesis.validation.length === 0;
  const sizes = {
    validation: isFirst ? validationPairs : 0,
    feedback: feedbackPairs,
    training: pairsPerRound,
  };
  const wanted = sizes.validation + sizes.feedback + sizes.training;

  const sql = await synthesizeSql(table, number, wanted);
  const { pairs, seconds } = await writeQuestions(table, number, sql.synthesized);
  const { selected, unfit, repeated } = selectPairs(pairs, knownExamples(table), (pair) => fits(table, pair));
  const checked = await checkRoundTrip(table, number, newest, selected);
  synthesis.made.push(...pairs);

  const tried = Math.max(sql.executed, 1);
  const figures = {
    synthesized: sql.synthesized.length,
    executableRate: sql.executable / tried,
    informativeFraction: sql.telling / tried,
    templates: new Set(sql.synthesized.map(({ template }) => template)).size,
    unfit: unfit + sql.synthesized.length - pairs.length,
    repeated,
    kept: checked.pairs.length,
    questionCoverage: meanOf(checked.pairs.map(({ coverage }) => coverage)),
    ...checked.figures,
  };
  for (const [name, value] of Object.entries(figures)) recorder.metric(`synthesis/${name}`, number, value);
  if (checked.pairs.length < wanted) {
    const reasons = `${sql.synthesized.length} SQL, ${repeated} repeated questions, ${figures.unfit} unfit, ${selected.length - checked.pairs.length} refused`;
    recorder.log(
      "INFO",
      `Round ${number} wanted ${wanted} pairs and has ${checked.pairs.length}: ${reasons}.`,
    );
  }
  return {
    ...shareOut(checked.pairs, sizes),
    madeCount: pairs.length,
    phaseSeconds: { synthesize: sql.seconds, ask: seconds, check: checked.seconds },
  };
}

function* knownExamples({ examples, synthesis }: Table) {
  for (const { example } of examples.training) yield example;
  for (const { example } of examples.validation) yield example;
  for (const { questions } of examples.splits) for (const { example } of questions) yield example;
  for (const { example } of synthesis.made) yield example;
}

function fits({ context, examples }: Table, { example }: SyntheticPair): boolean {
  const { contextLength } = context.order.baseModel.architecture;
  const question = examples.prompting.forTraining(example);
  return fitsContext(tokenizeGold(examples.tokenizer, question), contextLength);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
