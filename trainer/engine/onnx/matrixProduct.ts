/** What this machine can do at best: the rate of a plain matrix product, beside which all others are measured. */
import { uniform } from "../../../statistics/random.ts";
import { Graph } from "./graph.ts";
import { floatTensor, openSession, runSession } from "./session.ts";

export interface MatrixProduct {
  /** Multiplies once; resolves to 10⁹ multiplications and additions a second. */
  gflops(): Promise<number>;
  dispose(): Promise<void>;
}

/** Rows and columns of both factors. */
const size = 1024;

/** Prepares the product of two square matrices of 1024 rows in ONNX Runtime, on all processors. */
export async function prepareMatrixProduct(): Promise<MatrixProduct> {
  const shape = [size, size];
  const graph = new Graph();
  const factors = [graph.input("left", "float32", shape), graph.input("right", "float32", shape)];
  graph.output("product", graph.node("MatMul", factors), shape);
  const session = await openSession(graph);
  const matrix = (stream: number) =>
    floatTensor(
      Float32Array.from({ length: size * size }, (_, index) => uniform(1, stream, index)),
      shape,
    );
  const feeds = { left: matrix(0), right: matrix(1) };
  const results = { product: matrix(2) };
  return {
    async gflops() {
      const start = performance.now();
      await runSession(session, feeds, results);
      return (2 * size ** 3) / (performance.now() - start) / 1e6;
    },
    dispose: () => session.release(),
  };
}

/** The rate at which half of the products of `seconds` were faster: what other work leaves to this one counts. */
export async function measureGflops(seconds = 1): Promise<number> {
  const product = await prepareMatrixProduct();
  try {
    const rates: number[] = [];
    const until = performance.now() + 1000 * seconds;
    while (performance.now() < until || rates.length < 3) rates.push(await product.gflops());
    rates.sort((a, b) => a - b);
    return rates[Math.floor(rates.length / 2)]!;
  } finally {
    await product.dispose();
  }
}
