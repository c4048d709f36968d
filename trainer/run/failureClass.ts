import type { FailureClass } from "../api/generated/operations.ts";
import { BenchmarkError } from "../benchmarks/benchmark.ts";
import { MissingWeightsError } from "../phases/missingWeights.ts";
import { DatabaseFault } from "../sql/executors/databaseFault.ts";

const memoryCodes = new Set(["ENOMEM", "ERR_MEMORY_ALLOCATION_FAILED", "ERR_WORKER_OUT_OF_MEMORY"]);

/** How those that allocate put it, who give no code. */
const memoryMessages: readonly RegExp[] = [
  // ONNX Runtime's allocators, on the processor and on an accelerator, and the C++ library beneath.
  /failed to allocate memory for requested buffer/i,
  /available memory of \d+ is smaller than requested/i,
  /BFC Arena ran out of memory/i,
  /std::bad_alloc|\bbad allocation\b/,
  /\b(cuda|hip)\b.*\bout of memory\b|\bout of memory\b.*\b(cuda|hip)\b/i,
  /CUDNN_STATUS_ALLOC_FAILED|CUBLAS_STATUS_ALLOC_FAILED/,
  // V8: buffers, WebAssembly, and the heap of a child process or worker.
  /array buffer allocation failed/i,
  /WebAssembly\.Memory\(\): could not allocate memory/,
  /(heap|process|worker).* out of memory/i,
  /\bcannot allocate memory\b/i,
];

/**
 * Whose fault an error is that ended a run, so that the server knows whether trying again can help: the benchmark's
 * (DATA), that of too little memory, or our own (CODE, whatever is not known to be otherwise). Looks through the
 * causes of an error and through the errors that one gathers.
 */
export function failureClassOf(error: unknown): FailureClass {
  const chain = unfold(error);
  // A database too large for its limits is a fault of the benchmark, even where its words are about memory.
  if (chain.some(isOfBenchmark)) return "DATA";
  return chain.some(isOfMemory) ? "OUT_OF_MEMORY" : "CODE";
}

function isOfBenchmark(error: unknown): boolean {
  return (
    error instanceof BenchmarkError || error instanceof DatabaseFault || error instanceof MissingWeightsError
  );
}

function isOfMemory(error: unknown): boolean {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  if (memoryCodes.has(String(code))) return true;
  const text = typeof error === "string" ? error : message;
  if (typeof text !== "string") return false;
  return memoryMessages.some((pattern) => pattern.test(text));
}

/** An error, what it gathers and what caused it, each once: causes may go round in a circle. */
function unfold(error: unknown, seen: Set<unknown> = new Set()): unknown[] {
  if (error === undefined || error === null || seen.has(error)) return [];
  seen.add(error);
  const gathered = error instanceof AggregateError ? error.errors : [];
  const causes = error instanceof Error ? [error.cause, ...gathered] : [];
  return [error, ...causes.flatMap((cause) => unfold(cause, seen))];
}
