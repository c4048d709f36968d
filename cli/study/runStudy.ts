import { join, resolve } from "node:path";
import { readCodeVersion } from "../../trainer/phases/codeVersion.ts";
import { createProgress, type Progress } from "../../trainer/phases/progress.ts";
import type { Stack } from "../shared/stack.ts";
import type { Interruption } from "../shared/untilInterrupted.ts";
import { withStack } from "../shared/withStack.ts";
import { type Study, sizeNamed } from "./definition/study.ts";
import { awaitStudy, loadStates, retryFailed } from "./launch/awaitStudy.ts";
import { benchmarkOfStudy } from "./launch/benchmarkOfStudy.ts";
import { fetchRecords } from "./launch/fetchRecords.ts";
import { type LaunchedStudy, launchStudy } from "./launch/launchStudy.ts";
import { type PlannedStudy, planStudy, type StudyChoice } from "./launch/planStudy.ts";
import { type Preview, previewStudy } from "./launch/previewStudy.ts";
import { spanText } from "./launch/studyProgress.ts";
import { headingLines, hypothesisLines, missingLines, stoppedLines } from "./report/describeStudy.ts";
import { renderTerminal } from "./report/renderTerminal.ts";
import { studyReport } from "./report/studyReport.ts";
import { writeStudy } from "./report/writeStudy.ts";

/** What the command line says, by the options' names. */
export interface StudyArguments {
  /** Name of a size; the study's first unless given. */
  readonly preset?: string;
  readonly data: string;
  readonly port: number;
  readonly webPort: number;
  readonly seeds?: readonly number[];
  readonly methods?: readonly string[];
  readonly dryRun: boolean;
  readonly trainers: number;
  readonly out?: string;
}

interface Running {
  readonly choice: StudyChoice;
  /** Nothing is queued. */
  readonly isDry: boolean;
  readonly stack: Stack;
  /** How many work at the same time. */
  readonly trainers: number;
  readonly dataFolder: string;
  readonly outFolder: string;
  readonly progress: Progress;
  /** Aborted when the study is to stop, for whatever reason. */
  readonly signal: AbortSignal;
}

/** Resolves with whether every run has results (true for a dry run) when the tables are written. */
export async function runStudy(
  study: Study,
  options: StudyArguments,
  interruption: Interruption,
): Promise<boolean> {
  const progress = createProgress(process.stdout);
  const { seeds, methods, trainers, dryRun: isDry } = options;
  const { name: preset } = sizeNamed(study, options.preset);
  const dataFolder = resolve(options.data);
  const outFolder = resolve(options.out ?? join(dataFolder, "studies", `${study.name}-${preset}`));
  progress.line(`SQL Dojo study ${study.name}: ${study.description} Everything is kept in ${dataFolder}.`);
  return withStack({ ...options, dataFolder, progress }, interruption, (stack, signal) =>
    runOn(study, {
      choice: { size: preset, seeds, only: methods },
      isDry,
      stack,
      trainers,
      dataFolder,
      outFolder,
      progress,
      signal,
    }),
  );
}

async function runOn(study: Study, running: Running): Promise<boolean> {
  const { choice, isDry, stack, trainers, dataFolder, progress, signal } = running;
  const preparing = progress.phase(`preparing ${study.benchmark}`);
  const { serverUrl: url, admin } = stack;
  const { splits, ...benchmark } = await benchmarkOfStudy(study, { url, admin, dataFolder, signal });
  preparing.end(`version ${benchmark.benchmarkVersion}`);
  const references = { ...benchmark, codeVersion: readCodeVersion() };
  const planned = planStudy(study, choice, references);

  // What the server would refuse it refuses here, before anything is queued.
  const preview = await previewStudy(stack.admin, planned);
  for (const line of describePreview(preview, planned)) progress.line(line);
  if (isDry) return true;

  const launched = await launchStudy(stack.admin, planned);
  const retried = await retryFailed(stack.admin, await loadStates(stack.admin, launched));
  if (retried > 0) progress.line(`Runs that had failed are tried once more: ${retried}.`);
  for (const { id, name } of launched.experiments)
    progress.line(`Watch ${name} live at ${stack.webUrl}/experiments/${id}`);
  progress.line("");
  stack.startTrainers(trainers);
  progress.line(`Trainers: ${trainers}; what they do is in ${join(dataFolder, "logs")}.`);
  await awaitStudy(stack.admin, launched, trainers, progress.line, signal);
  return report(study, splits, planned, launched, references.codeVersion, running);
}

async function report(
  study: Study,
  splits: readonly string[],
  planned: PlannedStudy,
  launched: LaunchedStudy,
  codeVersion: string,
  { choice, stack, outFolder, progress }: Running,
): Promise<boolean> {
  const fetching = progress.phase("fetching verdicts and metrics");
  const fetched = await fetchRecords(stack.admin, launched, fetching.onProgress);
  fetching.end(`${fetched.records.length} runs`);
  const computing = progress.phase("comparing");
  const { baselines, hypotheses } = study;
  const methods = planned.methods.map(({ name }) => name);
  const plan = { baselines, hypotheses, splits, methods, ablations: planned.ablations };
  const found = studyReport(fetched, plan, launched.merged);
  computing.end();

  const heading = {
    name: study.name,
    description: study.description,
    size: sizeNamed(study, choice.size).name,
    sizeDescription: sizeNamed(study, choice.size).size.description,
    baseModel: study.baseModel,
    seeds: planned.seeds,
    runCount: launched.runs.length,
    codeVersion,
  };
  writeStudy(outFolder, heading, found, fetched.records);
  for (const line of ["", ...headingLines(heading), ""]) progress.line(line);
  for (const table of found.tables) progress.line(renderTerminal(table));
  progress.line("Why the hypotheses hold or fail");
  for (const line of [...hypothesisLines(found), "", ...stoppedLines(found), ...missingLines(found)])
    progress.line(line);
  progress.line(`The tables are in ${outFolder}: study.md, study.tex, study.json.`);
  return found.missing.length === 0;
}

/** The cells, the number of runs and the server's estimate, a line each. */
export function describePreview({ cells, hours, tokens, basis }: Preview, planned: PlannedStudy): string[] {
  return [
    "",
    ...[...Map.groupBy(cells, ({ group }) => group)].flatMap(([group, ofGroup]) => [
      `${group}:`,
      ...ofGroup.map(
        ({ name, sameAs }) => `  ${name}${sameAs.length > 0 ? ` (the same as ${sameAs.join(", ")})` : ""}`,
      ),
    ]),
    `${cells.length} cells, seeds ${planned.seeds.join(", ")}: ${cells.length * planned.seeds.length} runs.`,
    hours === undefined
      ? `How long they take is not known yet: ${basis}`
      : `At most ${spanText(hours * 3600)}${tokens === undefined ? "" : ` and ${Math.round(tokens / 1e6)} million tokens`}, ` +
        `supervised stages that methods share counted once. ${basis}`,
    "",
  ];
}
