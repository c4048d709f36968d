import Link from "next/link";
import {
  benchmarkPath,
  compareWithPath,
  experimentPath,
  generationPath,
  runPath,
} from "../../lib/addresses.ts";
import { evaluationTitle, type WireEvaluation } from "../../lib/api/evaluationView.ts";
import { formatBenchmark, formatCount, formatPercent, formatTime } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { Fact } from "../ui/Fact.tsx";

export function EvaluationSummary({ evaluation, texts }: { evaluation: WireEvaluation; texts: RuleTexts }) {
  const { generation, split, exampleCount, judgedCount, executableCount } = evaluation;
  const { run } = generation;
  return (
    <>
      <p className="breadcrumb">
        <Link href={experimentPath(run.experiment.id)}>{run.experiment.name}</Link> ›{" "}
        <Link href={runPath(run.id)}>{run.name}</Link>
      </p>
      <h1>{evaluationTitle(evaluation)}</h1>
      <dl className="facts">
        <Fact title="Benchmark">
          <Link href={benchmarkPath(run.benchmark)}>{formatBenchmark(run.benchmark)}</Link>
        </Fact>
        <Fact title="Split">
          {split.name}
          <span className="detail">{formatCount(exampleCount)} examples</span>
        </Fact>
        <Fact title="Weights">
          <Link href={generationPath(generation.id)}>generation {generation.number} and its lineage</Link>
        </Fact>
        <Fact title="Decoding">{evaluation.decoding}</Fact>
        <Fact title="Executed by">{evaluation.executor}</Fact>
        <Fact title="Outcome decided by">{texts.describe(evaluation.outcomeRule)}</Fact>
        {executableCount !== null && judgedCount !== null && judgedCount > 0 && (
          <Fact title="Executable">
            {formatPercent(executableCount / judgedCount)}
            <span className="detail">
              {formatCount(executableCount)} of {formatCount(judgedCount)}
              {judgedCount < exampleCount &&
                `; the gold SQL of ${formatCount(exampleCount - judgedCount)} more fails, which counts nowhere`}
            </span>
          </Fact>
        )}
        <Fact title="Recorded">
          {evaluation.completedAt === null
            ? `${formatCount(evaluation.recordedCount)} of ${formatCount(exampleCount)} so far`
            : formatTime(evaluation.completedAt)}
        </Fact>
        {evaluation.completedAt !== null && (
          <Fact title="Compare">
            <Link href={compareWithPath(evaluation.id)}>with another evaluation</Link>
          </Fact>
        )}
      </dl>
    </>
  );
}
