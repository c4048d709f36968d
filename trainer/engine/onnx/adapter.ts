import { uniform } from "../../../statistics/random.ts";
import { type AdapterConfiguration, adapterTargets, type ModelConfiguration } from "../engine.ts";
import type { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";
import { operations } from "./operations/operations.ts";
import { elementCount, type ParameterShape, parameterShapes } from "./parameters.ts";
import type { Tape } from "./tape.ts";

/** The two factors of an adapted projection. A is [rank, in], B is [out, rank]. */
interface Factors {
  readonly a: Value;
  readonly b: Value;
  /** in: the width of what A reads. */
  readonly width: number;
}

/** An adapter as inputs of a graph. */
export interface AdapterInputs {
  /** What B·A·x is multiplied by. */
  readonly scaling: number;
  /** By the name of the projection's weight. */
  readonly factors: ReadonlyMap<string, Factors>;
  /** Both in order of declaration. */
  readonly parameters: readonly Value[];
  /**
   * What each value read by adapters becomes after dropout, by its name; absent where nothing is dropped. Projections that
   * read the same value share its mask.
   */
  readonly dropped: Map<string, Value> | undefined;
}

const dropoutInput = "dropout.";

/** Name of a factor: Hugging Face's of the projection with PEFT's ending. */
function factorName(weight: string, factor: "lora_A" | "lora_B"): string {
  return weight.replace(/weight$/, `${factor}.weight`);
}

/** The projections that an adapter changes, in the order of the model's parameters. */
export function adaptedProjections(
  configuration: ModelConfiguration,
  { targets }: AdapterConfiguration,
): ParameterShape[] {
  return parameterShapes(configuration).filter(({ name }) =>
    targets.some((target) => name.endsWith(`.${target}.weight`)),
  );
}

/** An adapter's parameters: A and B of each projection. */
export function adapterShapes(
  configuration: ModelConfiguration,
  adapter: AdapterConfiguration,
): ParameterShape[] {
  return adaptedProjections(configuration, adapter).flatMap(({ name, shape: [rows, columns] }) => [
    { name: factorName(name, "lora_A"), shape: [adapter.rank, columns!] },
    { name: factorName(name, "lora_B"), shape: [rows!, adapter.rank] },
  ]);
}

/** alpha / rank, or alpha / √rank where rank-stabilized (Kalajdzievski, arXiv 2312.03732). */
export function adapterScaling({ alpha, rank, isRankStabilized }: AdapterConfiguration): number {
  return alpha / (isRankStabilized ? Math.sqrt(rank) : rank);
}

/** B is zero, so that a fresh adapter changes nothing; A is uniform in ±1/√in, as in PEFT. */
export function initialAdapter(
  configuration: ModelConfiguration,
  adapter: AdapterConfiguration,
  seed: number,
): Map<string, Float32Array> {
  return new Map(
    adapterShapes(configuration, adapter).map(({ name, shape }, stream) => {
      const values = new Float32Array(elementCount(shape));
      if (name.endsWith("lora_A.weight")) {
        const bound = 1 / Math.sqrt(shape[1]!);
        values.forEach((_, index) => {
          values[index] = bound * (2 * uniform(seed, stream, index) - 1);
        });
      }
      return [name, values];
    }),
  );
}

/** Throws `RangeError` naming the field where an adapter's numbers have no meaning. */
export function checkAdapter({ rank, alpha, dropout, targets }: AdapterConfiguration): void {
  const check = (isRight: boolean, fault: string): void => {
    if (!isRight) throw new RangeError(`Adapter: ${fault}.`);
  };
  check(Number.isInteger(rank) && rank >= 1, `rank is ${rank}; it must be a whole number of at least 1`);
  check(Number.isFinite(alpha) && alpha > 0, `alpha is ${alpha}; it must be above 0`);
  check(dropout >= 0 && dropout < 1, `dropout is ${dropout}; it must lie in [0, 1)`);
  check(targets.length > 0, `targets is empty; name at least one of ${adapterTargets.join(", ")}`);
  const foreign = targets.find((target) => !adapterTargets.includes(target));
  check(foreign === undefined, `targets has "${foreign}"; it may have ${adapterTargets.join(", ")}`);
  check(new Set(targets).size === targets.length, "targets names a projection twice");
}

/** Declares A and B of every projection; `isTraining` adds dropout's masks as they are needed. */
export function declareAdapter(
  graph: Graph,
  configuration: ModelConfiguration,
  adapter: AdapterConfiguration,
  isTraining: boolean,
): AdapterInputs {
  const factors = new Map<string, Factors>();
  const parameters: Value[] = [];
  const declare = (name: string, shape: readonly number[]): Value => {
    const value = graph.input(name, "float32", shape);
    parameters.push(value);
    return value;
  };
  for (const { name, shape } of adaptedProjections(configuration, adapter)) {
    const [rows, width] = shape as [number, number];
    const a = declare(factorName(name, "lora_A"), [adapter.rank, width]);
    const b = declare(factorName(name, "lora_B"), [rows, adapter.rank]);
    factors.set(name, { a, b, width });
  }
  const isDropping = isTraining && adapter.dropout > 0;
  const kept = isDropping ? 1 - adapter.dropout : 1;
  return {
    scaling: adapterScaling(adapter) / kept,
    factors,
    parameters,
    dropped: isDropping ? new Map() : undefined,
  };
}

/** `output` of the projection named `weight` plus what the adapter makes of the rows it read: output + s · B·A·rows. */
export function adapt(tape: Tape, adapter: AdapterInputs, weight: string, rows: Value, output: Value): Value {
  const factors = adapter.factors.get(weight);
  if (factors === undefined) return output;
  const read = dropRows(tape, adapter, rows, factors.width);
  const narrow = tape.apply(operations.linear, [read, factors.a], null);
  const scaled = tape.apply(operations.scale, [narrow], { factor: tape.graph.scalar(adapter.scaling) });
  return tape.apply(operations.linear, [scaled, factors.b, output], null);
}

function dropRows(tape: Tape, { dropped }: AdapterInputs, rows: Value, width: number): Value {
  if (dropped === undefined) return rows;
  const known = dropped.get(rows.name);
  if (known !== undefined) return known;
  const kept = tape.graph.input(`${dropoutInput}${dropped.size}`, "bool", ["rows", width]);
  const value = tape.apply(operations.dropout, [rows], { kept });
  dropped.set(rows.name, value);
  return value;
}

/** Widths of the masks that a training graph asks for, in their order. */
export function dropoutWidths(graph: Graph): number[] {
  return graph.inputs
    .filter(({ name }) => name.startsWith(dropoutInput))
    .map(({ shape }) => Number(shape.at(-1)));
}

/** The name of mask number `index`. */
export function dropoutName(index: number): string {
  return `${dropoutInput}${index}`;
}
