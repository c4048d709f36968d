import { encodeGraph, encodeModel } from "./encodeModel.ts";
import type {
  Attribute,
  DeclaredValue,
  ElementType,
  GraphNode,
  Initializer,
  Shape,
  Value,
} from "./graphTypes.ts";

interface NodeOptions {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  /** Element type of the output; the first input's where absent. */
  readonly type?: ElementType;
}

/** Marks an input that a node leaves out. */
const absent = "";

/**
 * Builds an ONNX graph node by node. Nodes are kept in the order they are made, which is a valid order of
 * execution because a node can only use values that exist.
 */
export class Graph {
  readonly nodes: GraphNode[] = [];
  readonly inputs: DeclaredValue[] = [];
  readonly outputs: DeclaredValue[] = [];
  readonly initializers: Initializer[] = [];
  /** Names that values got because they are outputs, by the names they were made with. */
  readonly outputNames = new Map<string, string>();
  /** Values made by this graph's nodes and not yet outputs. */
  readonly #ownNames = new Set<string>();
  readonly #constants = new Map<string, Value>();
  readonly #counter: { next: number };

  constructor(parent?: Graph) {
    this.#counter = parent === undefined ? { next: 0 } : parent.#counter;
  }

  input(name: string, type: ElementType, shape: Shape): Value {
    this.inputs.push({ name, type, shape });
    return { name, type };
  }

  /**
   * Declares `value` as an output of the graph under `name`. The node that makes the value is made to write it
   * there; an Identity would copy it.
   */
  output(name: string, value: Value, shape: Shape): void {
    this.outputs.push({ name, type: value.type, shape });
    const isOwn = this.#ownNames.delete(value.name);
    if (isOwn) this.outputNames.set(value.name, name);
    else this.nodes.push({ operator: "Identity", inputs: [value.name], outputs: [name], attributes: {} });
  }

  node(
    operator: string,
    inputs: readonly (Value | undefined)[],
    attributes: Readonly<Record<string, Attribute>> = {},
    type?: ElementType,
  ): Value {
    const options = type === undefined ? { attributes } : { attributes, type };
    return this.nodeWithOutputs(operator, inputs, 1, options)[0]!;
  }

  nodeWithOutputs(
    operator: string,
    inputs: readonly (Value | undefined)[],
    outputCount: number,
    options: NodeOptions = {},
  ): Value[] {
    const type = options.type ?? inputs[0]?.type ?? "float32";
    const outputs = Array.from({ length: outputCount }, () => ({ name: this.#newName(operator), type }));
    for (const { name } of outputs) this.#ownNames.add(name);
    this.nodes.push({
      operator,
      inputs: inputs.map((value) => value?.name ?? absent),
      outputs: outputs.map((value) => value.name),
      attributes: options.attributes ?? {},
    });
    return outputs;
  }

  /** A float32 scalar. */
  scalar(value: number): Value {
    return this.#constant("float32", [], new Uint8Array(Float32Array.of(value).buffer));
  }

  floats(values: Float32Array, shape: readonly number[]): Value {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    return this.#constant("float32", shape, bytes);
  }

  /** An int64 vector: shapes, axes and indices. */
  integers(values: readonly number[]): Value {
    return this.#constant("int64", [values.length], int64Bytes(values));
  }

  /** An int64 scalar. */
  integer(value: number): Value {
    return this.#constant("int64", [], int64Bytes([value]));
  }

  boolean(value: boolean): Value {
    return this.#constant("bool", [], Uint8Array.of(value ? 1 : 0));
  }

  /** Reshape where each part is a constant or an int64 vector of one element. */
  reshape(value: Value, shape: readonly (number | Value)[]): Value {
    const parts = shape.map((part) => (typeof part === "number" ? this.integers([part]) : part));
    const isConstant = shape.every((part) => typeof part === "number");
    const target = isConstant
      ? this.integers(shape as readonly number[])
      : this.node("Concat", parts, { axis: 0 });
    return this.node("Reshape", [value, target]);
  }

  /** The graph as the bytes of an ONNX model. */
  toModel(): Uint8Array {
    return encodeModel(encodeGraph(this));
  }

  #constant(type: ElementType, shape: readonly number[], bytes: Uint8Array): Value {
    const key = `${type}[${shape}]${bytes.length <= 64 ? bytes.join() : `#${this.#counter.next}`}`;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const value = { name: this.#newName("constant"), type };
    this.initializers.push({ ...value, shape, bytes });
    this.#constants.set(key, value);
    return value;
  }

  #newName(stem: string): string {
    this.#counter.next += 1;
    return `${stem}_${this.#counter.next}`;
  }
}

function int64Bytes(values: readonly number[]): Uint8Array {
  return new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
}
