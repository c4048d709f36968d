import type { InferenceSession, Tensor } from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { uniform } from "../../../../statistics/random.ts";
import { Graph } from "../../../../trainer/engine/onnx/graph.ts";
import type { Value } from "../../../../trainer/engine/onnx/graphTypes.ts";
import { operations } from "../../../../trainer/engine/onnx/operations/operations.ts";
import { floatsOf, floatTensor, openSession } from "../../../../trainer/engine/onnx/session.ts";
import { type Operation, Tape } from "../../../../trainer/engine/onnx/tape.ts";

const { sizes, epsilon, tolerance } = {
  sizes: { batch: 2, time: 3, heads: 4, keyHeads: 2, headSize: 4 },
  epsilon: 1e-2,
  tolerance: 2e-3,
};

function randomFloats(count: number, stream: number): Float32Array {
  return Float32Array.from({ length: count }, (_, index) => 2 * uniform(1, stream, index) - 1);
}

function randomConstant(graph: Graph, shape: readonly number[]): Value {
  const count = shape.reduce((product, size) => product * size, 1);
  return graph.floats(randomFloats(count, 77), shape);
}

const batchSize = (graph: Graph): { batch: Value; time: Value } => ({
  batch: graph.integers([sizes.batch]),
  time: graph.integers([sizes.time]),
});

const causalMask = (graph: Graph): Value =>
  graph.floats(Float32Array.of(0, -1e9, -1e9, 0, 0, -1e9, 0, 0, 0), [3, 3]);

interface Case {
  readonly shapes: readonly (readonly number[])[];
  readonly output: readonly number[];
  attributes(graph: Graph): unknown;
}

const plain = (shape: readonly number[], inputCount: number): Case => ({
  shapes: Array.from({ length: inputCount }, () => shape),
  output: shape,
  attributes: () => null,
});

const { batch, time, heads, keyHeads, headSize } = sizes;

const cases: Record<keyof typeof operations, Case> = {
  add: plain([5], 2),
  affine: {
    shapes: [[3, 4], [2, 4], [2]],
    output: [3, 2],
    attributes: () => null,
  },
  refold: { shapes: [[3, 8]], output: [6, 4], attributes: () => ({ from: 8, to: 4 }) },
  subtract: plain([5], 2),
  square: plain([5], 1),
  logisticLoss: plain([5], 1),
  swiglu: plain([3, 4], 2),
  total: { shapes: [[3, 2]], output: [], attributes: () => null },
  scale: { shapes: [[5]], output: [5], attributes: (graph) => ({ factor: randomConstant(graph, [5]) }) },
  dropout: {
    shapes: [[3]],
    output: [3],
    attributes: (graph) => ({
      kept: graph.node("Greater", [randomConstant(graph, [3]), graph.scalar(0)], {}, "bool"),
    }),
  },
  subtractConstant: {
    shapes: [[5]],
    output: [5],
    attributes: (graph) => ({ offset: randomConstant(graph, [5]) }),
  },
  // Ratios of 1, 0.6 and 1.6 under both signs of the advantage: inside the clipping range, and outside it both where
  // clipping applies and where it does not.
  clippedSurrogate: {
    shapes: [[5]],
    output: [5],
    attributes: (graph) => ({
      sampler: graph.floats(
        randomFloats(5, 0).map((value, index) => value + [0, 0.5, -0.5, 0.5, -0.5][index]!),
        [5],
      ),
      advantage: graph.floats(Float32Array.of(1, 1, 1, -1, -1), [5]),
      clipEpsilon: graph.scalar(0.2),
    }),
  },
  referenceDivergence: {
    shapes: [[5]],
    output: [5],
    attributes: (graph) => ({ reference: randomConstant(graph, [5]) }),
  },
  linear: {
    shapes: [
      [3, 4],
      [5, 4],
      [3, 5],
    ],
    output: [3, 5],
    attributes: () => null,
  },
  rmsNormalize: { shapes: [[3, 6], [6]], output: [3, 6], attributes: () => ({ epsilon: 1e-2 }) },
  splitHeads: {
    shapes: [[batch * time, heads * headSize]],
    output: [batch, heads, time, headSize],
    attributes: (graph) => ({ size: batchSize(graph), headCount: heads, headSize }),
  },
  mergeHeads: {
    shapes: [[batch, heads, time, headSize]],
    output: [batch * time, heads * headSize],
    attributes: (graph) => ({ size: batchSize(graph), headCount: heads, headSize }),
  },
  rotaryEmbedding: {
    shapes: [[batch, heads, time, headSize]],
    output: [batch, heads, time, headSize],
    attributes: (graph) => ({
      positions: graph.integers([1]),
      cosines: graph.floats(
        Float32Array.from({ length: 10 }, (_, i) => Math.cos(i)),
        [5, 2],
      ),
      sines: graph.floats(
        Float32Array.from({ length: 10 }, (_, i) => Math.sin(i)),
        [5, 2],
      ),
    }),
  },
  attention: {
    shapes: [
      [batch, heads, time, headSize],
      [batch, keyHeads, time, headSize],
      [batch, keyHeads, time, headSize],
    ],
    output: [batch, heads, time, headSize],
    attributes: (graph) => ({
      size: batchSize(graph),
      mask: causalMask(graph),
      headCount: heads,
      keyValueHeadCount: keyHeads,
      headSize,
    }),
  },
  gatherRows: {
    shapes: [[4, 3]],
    output: [5, 3],
    attributes: (graph) => ({ indices: graph.integers([2, 0, 2, 2, 3]) }),
  },
  tokenLogProbability: {
    shapes: [[3, 5]],
    output: [3, 1],
    attributes: (graph) => ({ targets: graph.integers([4, 0, 2]) }),
  },
  sumSegments: {
    shapes: [[4, 1]],
    output: [2, 1],
    attributes: (graph) => ({
      membership: graph.floats(Float32Array.of(1, 1, 0, 0, 0, 0, 1, 0), [2, 4]),
    }),
  },
};

interface Built {
  readonly session: InferenceSession;
  readonly weights: Float32Array;
  readonly data: Float32Array[];
}

/** A graph of one operation whose "loss" is a fixed random combination of its outputs. */
async function build(name: keyof typeof operations): Promise<Built> {
  const { shapes, output, attributes } = cases[name];
  const graph = new Graph();
  const tape = new Tape(graph);
  const inputs = shapes.map((shape, index) => graph.input(`input${index}`, "float32", shape));
  for (const input of inputs) tape.watch(input);
  const operation = operations[name] as Operation<unknown>;
  const result = tape.apply(operation, inputs, attributes(graph));
  const weights = randomFloats(
    output.reduce((product, size) => product * size, 1),
    99,
  );
  const combined = tape.apply(operations.scale, [result], { factor: graph.floats(weights, output) });
  const loss = tape.apply(operations.total, [combined], null);
  const gradients = tape.gradients(loss, inputs);
  graph.output("result", result, output);
  gradients.forEach((gradient, index) => {
    graph.output(`gradient${index}`, gradient, shapes[index]!);
  });
  const data = shapes.map((shape, index) =>
    randomFloats(
      shape.reduce((product, size) => product * size, 1),
      index,
    ),
  );
  return { session: await openSession(graph, 2), weights, data };
}

const feed = (name: keyof typeof operations, data: readonly Float32Array[]): Record<string, Tensor> =>
  Object.fromEntries(
    data.map((values, index) => [`input${index}`, floatTensor(values, cases[name].shapes[index]!)]),
  );

describe("the rule of every operation agrees with finite differences", () => {
  it.each(Object.keys(operations) as (keyof typeof operations)[])("%s", async (name) => {
    const { session, weights, data } = await build(name);
    const loss = async (): Promise<number> => {
      const results = await session.run(feed(name, data), ["result"]);
      return floatsOf(results.result).reduce((sum, value, index) => sum + value * weights[index]!, 0);
    };
    const analytic = await session.run(feed(name, data));
    for (const [index, values] of data.entries()) {
      const gradient = floatsOf(analytic[`gradient${index}`]);
      for (let element = 0; element < values.length; element++) {
        const original = values[element]!;
        values[element] = original + epsilon;
        const above = await loss();
        values[element] = original - epsilon;
        const below = await loss();
        values[element] = original;
        const numeric = (above - below) / (2 * epsilon);
        expect(Math.abs(gradient[element]! - numeric), `input ${index}, element ${element}`).toBeLessThan(
          tolerance,
        );
      }
    }
    await session.release();
  });

  it("gathers and scatters rows that are known to be unique alike", async () => {
    const graph = new Graph();
    const tape = new Tape(graph);
    const x = graph.input("x", "float32", [3, 1]);
    tape.watch(x);
    const attributes = { indices: graph.integers([2, 0]), isUnique: true };
    const rows = tape.apply(operations.gatherRows, [x], attributes);
    const squares = tape.apply(operations.square, [rows], null);
    const [gradient] = tape.gradients(tape.apply(operations.total, [squares], null), [x]);
    graph.output("gradient", gradient!, [3, 1]);
    const session = await openSession(graph, 2);
    const results = await session.run({ x: floatTensor(Float32Array.of(1, 5, -3), [3, 1]) });
    expect([...floatsOf(results.gradient)]).toEqual([2, 0, -6]);
    await session.release();
  });

  it("loses no row when thousands share an index, on two threads", async () => {
    const [count, width] = [4096, 64];
    const graph = new Graph();
    const tape = new Tape(graph);
    const table = graph.input("table", "float32", [8, width]);
    tape.watch(table);
    const indices = graph.integers(Array.from({ length: count }, (_, row) => (row % 3 === 0 ? 0 : row % 8)));
    const rows = tape.apply(operations.gatherRows, [table], { indices });
    const [gradient] = tape.gradients(tape.apply(operations.total, [rows], null), [table]);
    graph.output("gradient", gradient!, [8, width]);
    const session = await openSession(graph, 2);
    const feeds = { table: floatTensor(new Float32Array(8 * width), [8, width]) };
    for (let round = 0; round < 10; round++) {
      const sums = floatsOf((await session.run(feeds)).gradient);
      expect(sums.reduce((sum, value) => sum + value, 0)).toBe(count * width);
    }
    await session.release();
  });

  it("adds up the gradients of a value that is used twice", async () => {
    const graph = new Graph();
    const tape = new Tape(graph);
    const x = graph.input("x", "float32", [2]);
    tape.watch(x);
    const doubled = tape.apply(operations.scale, [x], { factor: graph.scalar(3) });
    const squared = tape.apply(operations.square, [x], null);
    const sum = tape.apply(operations.add, [doubled, squared], null);
    const [gradient] = tape.gradients(tape.apply(operations.total, [sum], null), [x]);
    graph.output("gradient", gradient!, [2]);
    const session = await openSession(graph, 2);
    const results = await session.run({ x: floatTensor(Float32Array.of(1, -2), [2]) });
    expect([...floatsOf(results.gradient)]).toEqual([5, -1]);
    await session.release();
  });
});
