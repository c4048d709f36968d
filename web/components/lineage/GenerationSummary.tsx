import Link from "next/link";
import { evaluationPath, experimentPath, methodPath, runPath } from "../../lib/addresses.ts";
import { generationTitle, type WireGeneration } from "../../lib/api/lineageView.ts";
import { formatCount, formatHash, formatName, formatPercent, formatTime } from "../../lib/format.ts";
import { describeEngine } from "../run/AttemptTable.tsx";
import { Fact } from "../ui/Fact.tsx";

/** The weights, and everything that is recorded of how they came about. */
export function GenerationSummary({ generation }: { generation: WireGeneration }) {
  const { run, iteration, attempt, evaluations, weightsHash, weightCount, isReused } = generation;
  const engine = describeEngine(attempt);
  return (
    <>
      <p className="breadcrumb">
        <Link href={experimentPath(run.experiment.id)}>{run.experiment.name}</Link> ›{" "}
        <Link href={runPath(run.id)}>{run.name}</Link>
      </p>
      <h1>
        {generationTitle(generation)} {generation.isResult && <span className="tag">result</span>}
      </h1>
      <dl className="facts">
        <Fact title="Method">
          <Link href={methodPath(run.method.name)}>{run.method.title}</Link>
          {run.kind === "TRAINING" && <span className="detail">seed {run.seed}</span>}
        </Fact>
        <Fact title="Made by">
          <Link href={`${runPath(run.id)}#iterations`}>iteration {iteration.number}</Link>
          <span className="detail">
            {formatName(iteration.stage)}
            {isReused && ", taken over from another run"}
          </span>
        </Fact>
        <Fact title="Weights">
          {formatCount(Number(weightCount))}
          <span className="detail">
            <code className="hash">{weightsHash}</code>
          </span>
        </Fact>
        <Fact title="Configuration">
          <Link href={`${runPath(run.id)}#configuration`}>
            <code>{formatHash(run.configurationHash)}</code>
          </Link>
        </Fact>
        <Fact title="Trainer">
          {attempt.trainerName ?? "a program elsewhere"}
          <span className="detail">
            {[
              attempt.host ?? "on a machine that it does not name",
              ...(engine === undefined ? [] : [engine]),
              `attempt ${attempt.number}`,
            ].join(", ")}
          </span>
        </Fact>
        {attempt.codeVersion !== null && (
          <Fact title="Code">
            <code>{attempt.codeVersion}</code>
          </Fact>
        )}
        <Fact title="Recorded">{formatTime(generation.createdAt)}</Fact>
        {evaluations.length > 0 && (
          <Fact title="Execution accuracy">
            {evaluations.map(({ id, decoding, executionAccuracy, split }) => (
              <span key={id} className="detail">
                <Link href={evaluationPath(id)}>
                  {split.name}:{" "}
                  {executionAccuracy === null ? "not complete" : formatPercent(executionAccuracy)}
                </Link>
                , {decoding}
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </>
  );
}
