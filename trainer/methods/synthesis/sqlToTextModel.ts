/**
 * Questions for synthesized SQL, from a SQL-to-text model or the verbalizer. The model is trained on the training split, then
 * retrained on what its questions were worth.
 */
import { shuffle } from "../../../statistics/random.ts";
import type { Database, Example } from "../../benchmarks/benchmark.ts";
import type { TokenSequence } from "../../engine/engine.ts";
import { fitsContext, tokenize } from "../../examples/tokenize.ts";
import { greedyDecoding } from "../../phases/greedyDecoding.ts";
import { sampleCompletions } from "../../phases/sampleCompletions.ts";
import {
  baseWeights,
  passesOver,
  type StartingWeights,
  type TrainedWeights,
  trainOrReuse,
} from "../../phases/trainOrReuse.ts";
import { questionContinuation, questionIn, sqlToTextPrompt } from "../../prompts/sqlToTextPrompt.ts";
import { seedFor } from "../../storage/contentHash.ts";
import { questionCoverage } from "../../synthesis/coverage/questionCoverage.ts";
import { supervisedObjective } from "../../training/objective.ts";
import { passPlanOf } from "../../training/passPlan.ts";
import type { TrainingPlan } from "../../training/trainingLoop.ts";
import type { RunState, SyntheticExample } from "../runState.ts";
import { freshWeights, startFrom } from "../trainGeneration.ts";
import type { SyntheticSql } from "./synthesizeSql.ts";

export interface WrittenQuestions {
  readonly made: readonly SyntheticExample[];
  /** Seconds it took, training the model for the first round included, when it was done. */
  readonly seconds: number;
}

/**
 * In the order of `synthesized`, one question each; the first round trains the model that asks. SQL that leaves it no room to
 * answer in its context is left out.
 */
export async function writeQuestions(
  state: RunState,
  number: number,
  synthesized: readonly SyntheticSql[],
): Promise<WrittenQuestions> {
  const { context, examples, synthesis } = state;
  const { contextLength } = context.spec.baseModel.architecture;
  if (context.spec.configuration.synthesis.questions === "VERBALIZER") {
    const verbalizations = synthesized.map(({ verbalization }) => verbalization);
    return { made: syntheticExamples(state, synthesized, verbalizations), seconds: 0 };
  }
  let trainingSeconds = 0;
  if (synthesis.sqlToTextModel === undefined) {
    synthesis.sqlToTextModel = await trainSqlToText(state);
    trainingSeconds = synthesis.sqlToTextModel.seconds;
  }
  const shots = shotsFor(state);
  const askable = synthesized.flatMap((one) => {
    const prompt = sqlToTextPromptOf(state, one.databaseId, one.sql, shots);
    return examples.sqlToTextTokenizer.encodePrompt(prompt).length < contextLength ? [{ one, prompt }] : [];
  });
  const phase = context.progress.phase(`iteration ${number}: SQL-to-text`);
  const { texts, seconds } = await sampleCompletions(
    context,
    synthesis.sqlToTextModel,
    examples.sqlToTextTokenizer,
    askable,
    greedyDecoding(context),
    phase.onProgress,
  );
  phase.endIfMoved(`${texts.length} questions`);
  const { form } = context.spec.configuration.prompt;
  const readQuestion = (text: string) => (form === "COMPACT" ? text : questionIn(text));
  const asked = askable.map(({ one }) => one);
  return {
    made: syntheticExamples(state, asked, texts.map(readQuestion)),
    seconds: seconds + trainingSeconds,
  };
}

function syntheticExamples(
  { synthesis, context }: RunState,
  synthesized: readonly SyntheticSql[],
  questions: readonly string[],
): SyntheticExample[] {
  return synthesized.map(({ databaseId, sql, template, bound, difficulty }, at) => {
    const example: Example = {
      index: synthesis.made.length + at,
      question: questions[at] as string,
      databaseId,
      goldSql: sql,
      ...(difficulty === undefined ? {} : { difficulty }),
    };
    const { schema } = context.benchmark.databases.get(databaseId) as Database;
    return { example, template, coverage: questionCoverage(example.question, bound, schema).coverage };
  });
}

/** As generation 0 is trained, but in the other direction; without epochs it is the pretrained base as it is. */
async function trainSqlToText(state: RunState): Promise<TrainedWeights> {
  const { base } = state.context;
  const { seed, configuration } = state.context.spec;
  const { learningRate, batchSize } = configuration.supervised;
  const { sqlToTextEpochs: epochs } = configuration.synthesis;
  if (epochs === 0 && base !== undefined) return baseWeights(base);
  const passes = passPlanOf(configuration.memory);
  const plan = { epochs, learningRate, batchSize, ...passes, seed: seedFor(seed, "sqlToTextOrder") };
  const from = freshWeights(state, "sqlToTextWeights");
  return train(state, 0, from, trainingExamples(state), plan);
}

/**
 * For the round after `number`, where there is one and it asks the model (SPFT-SQL §3.1.3): the model goes on with all correct
 * examples so far and, so that it does not forget how people ask, as many real ones (ours). Gives the seconds it took when it was
 * done.
 */
export async function retrainSqlToText(state: RunState, number: number): Promise<number> {
  const { context, synthesis } = state;
  const { seed, configuration } = context.spec;
  const { rounds, retrainsSqlToText, epochs, learningRate } = configuration.synthesis;
  const { sqlToTextModel: parent, correct } = synthesis;
  if (parent === undefined || !retrainsSqlToText || correct.length === 0 || number >= rounds) return 0;
  const real = shuffle(trainingExamples(state), seedFor(seed, "sqlToTextReal", number));
  const plan = {
    epochs,
    learningRate,
    batchSize: configuration.supervised.batchSize,
    ...passPlanOf(configuration.memory),
    seed: seedFor(seed, "sqlToTextOrder", number),
  };
  const from = startFrom(context, parent, "sqlToTextWeights");
  const learnt = [...correct, ...real.slice(0, correct.length)];
  synthesis.sqlToTextModel = await train(state, number, from, learnt, plan);
  await parent.model.dispose();
  return synthesis.sqlToTextModel.seconds;
}

/** @param round the round of synthesis after which it is trained; 0 before the first. */
function train(
  state: RunState,
  round: number,
  from: StartingWeights,
  learnt: readonly Example[],
  plan: TrainingPlan,
): Promise<TrainedWeights> {
  const { context, examples } = state;
  return trainOrReuse(context, {
    name: round === 0 ? "SQL-to-text" : `SQL-to-text ${round}`,
    from,
    task: passesOver(itemsOf(state, learnt), supervisedObjective, plan),
    onStep: ({ step, loss }) => context.recorder.metric(`sqlToText/loss/round${round}`, step, loss),
    tokenizer: examples.sqlToTextTokenizer,
  });
}

/** Those that the SQL-to-text model can be asked; one that is too long for its context is left out. */
function itemsOf(state: RunState, learnt: readonly Example[]): TokenSequence[] {
  const { context, examples } = state;
  const { contextLength } = context.spec.baseModel.architecture;
  return learnt
    .map(({ databaseId, goldSql, question }) =>
      tokenize(
        examples.sqlToTextTokenizer,
        sqlToTextPromptOf(state, databaseId, goldSql),
        questionContinuation(question),
      ),
    )
    .filter((sequence) => fitsContext(sequence, contextLength));
}

function sqlToTextPromptOf(
  { context }: RunState,
  databaseId: string,
  sql: string,
  shots: readonly Example[] = [],
): string {
  const database = context.benchmark.databases.get(databaseId);
  if (!database) throw new Error(`${context.benchmark.name} has no database ${databaseId}.`);
  return sqlToTextPrompt(sql, database, context.spec.configuration.prompt, shots);
}

/** Ours: examples in the prompt of a model that was not trained to ask; none of one that was. */
const shotCount = 3;

function shotsFor(state: RunState): readonly Example[] {
  const { base, spec } = state.context;
  if (base === undefined || state.synthesis.sqlToTextModel?.weightsHash !== base.contentHash) return [];
  return shuffle(trainingExamples(state), seedFor(spec.seed, "sqlToTextShots")).slice(0, shotCount);
}

function trainingExamples({ examples }: RunState): readonly Example[] {
  return examples.training.map(({ example }) => example);
}
