import type { Attribute, DeclaredValue, GraphNode, Initializer, Subgraph } from "./graphTypes.ts";
import { elementTypes } from "./graphTypes.ts";
import { ProtobufWriter } from "./protobuf.ts";

/** Operators that ONNX Runtime adds to the standard ones. */
const microsoftOperators = new Set(["FusedMatMul", "RotaryEmbedding", "QuickGelu"]);
const IR_VERSION = 10;
const OPERATOR_SET = 21;

/** ONNX's `AttributeProto.AttributeType`. */
const attributeTypes = { float: 1, integer: 2, text: 3, graph: 5, integers: 7 } as const;

/** Field numbers below are those of onnx.proto3. */
export function encodeModel(graph: ProtobufWriter): Uint8Array {
  const standard = new ProtobufWriter().text(1, "").integer(2, OPERATOR_SET);
  const microsoft = new ProtobufWriter().text(1, "com.microsoft").integer(2, 1);
  return new ProtobufWriter()
    .integer(1, IR_VERSION)
    .text(2, "sqldojo")
    .message(7, graph)
    .message(8, standard)
    .message(8, microsoft)
    .finish();
}

/** `outerNames` are the new names of values of the graphs around this one. */
export function encodeGraph(
  graph: Subgraph,
  outerNames: ReadonlyMap<string, string> = new Map(),
): ProtobufWriter {
  const names = new Map([...outerNames, ...graph.outputNames]);
  const writer = new ProtobufWriter();
  for (const node of graph.nodes) writer.message(1, encodeNode(node, names));
  writer.text(2, "graph");
  for (const initializer of graph.initializers) writer.message(5, encodeTensor(initializer));
  for (const input of graph.inputs) writer.message(11, encodeDeclaration(input));
  for (const output of graph.outputs) writer.message(12, encodeDeclaration(output));
  return writer;
}

function encodeNode(node: GraphNode, names: ReadonlyMap<string, string>): ProtobufWriter {
  const writer = new ProtobufWriter();
  for (const input of node.inputs) writer.text(1, names.get(input) ?? input);
  for (const output of node.outputs) writer.text(2, names.get(output) ?? output);
  writer.text(3, `node_${node.outputs[0]}`).text(4, node.operator);
  for (const [name, value] of Object.entries(node.attributes)) {
    writer.message(5, encodeAttribute(name, value, names));
  }
  if (microsoftOperators.has(node.operator)) writer.text(7, "com.microsoft");
  return writer;
}

function encodeAttribute(name: string, value: Attribute, names: ReadonlyMap<string, string>): ProtobufWriter {
  const writer = new ProtobufWriter().text(1, name);
  if (typeof value === "number") return writer.integer(3, value).integer(20, attributeTypes.integer);
  if (typeof value === "string") return writer.text(4, value).integer(20, attributeTypes.text);
  if ("float" in value) return writer.float(2, value.float).integer(20, attributeTypes.float);
  if ("nodes" in value) return writer.message(6, encodeGraph(value, names)).integer(20, attributeTypes.graph);
  for (const item of value) writer.integer(8, item);
  return writer.integer(20, attributeTypes.integers);
}

function encodeTensor(tensor: Initializer): ProtobufWriter {
  const writer = new ProtobufWriter();
  for (const size of tensor.shape) writer.integer(1, Number(size));
  return writer.integer(2, elementTypes[tensor.type]).text(8, tensor.name).bytes(9, tensor.bytes);
}

function encodeDeclaration(value: DeclaredValue): ProtobufWriter {
  const shape = new ProtobufWriter();
  for (const size of value.shape) {
    const dimension = new ProtobufWriter();
    if (typeof size === "number") dimension.integer(1, size);
    else dimension.text(2, size);
    shape.message(1, dimension);
  }
  const tensor = new ProtobufWriter().integer(1, elementTypes[value.type]).message(2, shape);
  return new ProtobufWriter().text(1, value.name).message(2, new ProtobufWriter().message(1, tensor));
}
