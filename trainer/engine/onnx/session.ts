import { availableParallelism } from "node:os";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { cannotOpen, type Device } from "./devices.ts";
import type { Graph } from "./graph.ts";

/** Tensors by the names of a graph's inputs or outputs. */
export type TensorRecord = Record<string, Tensor>;

/**
 * Numbers too small for normal float32 count as zero: the processor is slow with them, and attention makes one
 * of every masked score (softmax took twice as long). ONNX Runtime obeys the first session of a process only.
 * The setting holds for the thread that opens a session too: there, JavaScript numbers below 2.2e-308 in
 * magnitude become 0.
 */
const processorSettings = { session: { set_denormal_as_zero: "1" } };

/**
 * @param device what computes; the processor takes on what it cannot.
 * @throws DeviceError where ONNX Runtime cannot use it, with the fix.
 */
export async function openSession(
  graph: Graph,
  threads = availableParallelism(),
  device: Device = "cpu",
): Promise<InferenceSession> {
  return InferenceSession.create(graph.toModel(), {
    executionProviders: device === "cpu" ? ["cpu"] : [device, "cpu"],
    graphOptimizationLevel: "all",
    executionMode: "sequential",
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    // Plans of memory by shape double the memory of a step and, measured, do not make it faster.
    enableMemPattern: false,
    extra: processorSettings,
  }).catch((error: unknown) => {
    throw cannotOpen(device, error);
  });
}

/**
 * Runs a graph. Tensors in `results` are written in place, which spares an allocation and a copy a step;
 * names mapped to null are allocated.
 */
export async function runSession(
  session: InferenceSession,
  feeds: TensorRecord,
  results: Record<string, Tensor | null>,
): Promise<TensorRecord> {
  return (await session.run(feeds, results)) as TensorRecord;
}

export function floatTensor(data: Float32Array, shape: readonly number[]): Tensor {
  return new Tensor("float32", data, shape);
}

export function scalarTensor(value: number): Tensor {
  return new Tensor("float32", Float32Array.of(value), []);
}

export function integerTensor(data: Int32Array, shape: readonly number[]): Tensor {
  return new Tensor("int32", data, shape);
}

/** The numbers of a float32 tensor. */
export function floatsOf(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error("A float32 tensor was expected.");
  return tensor.data;
}
