/** Element types the engine uses; the numbers are ONNX's. */
export const elementTypes = { float32: 1, int32: 6, int64: 7, bool: 9 } as const;
export type ElementType = keyof typeof elementTypes;

/** A tensor in the graph: the output of a node, an input or a constant. */
export interface Value {
  readonly name: string;
  readonly type: ElementType;
}

/** A name in place of a number is a dynamic axis: one session serves every size. */
export type Shape = readonly (number | string)[];

/** ONNX tells floats from integers in attributes, JavaScript does not: floats are wrapped. */
export type Attribute = number | string | readonly number[] | { readonly float: number } | Subgraph;

export interface GraphNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface DeclaredValue extends Value {
  readonly shape: Shape;
}

export interface Initializer extends DeclaredValue {
  readonly bytes: Uint8Array;
}

/** What the encoder reads of a graph. */
export interface Subgraph {
  readonly nodes: readonly GraphNode[];
  readonly inputs: readonly DeclaredValue[];
  readonly outputs: readonly DeclaredValue[];
  readonly initializers: readonly Initializer[];
  readonly outputNames: ReadonlyMap<string, string>;
}
