import { formatCount } from "../../statistics/format.ts";
import { createOnnxEngine } from "../../trainer/engine/onnx/onnxEngine.ts";
import { mergeModel } from "../../trainer/models/mergeModel.ts";

/** What the command line says, by the options' names. */
export interface MergeAdapterArguments {
  readonly adapter: string;
  readonly base: string;
  readonly out: string;
  readonly threads: number;
  readonly json: boolean;
}

/** Prints where the merged model lies, as text or one JSON object. */
export async function runMergeAdapter({
  adapter,
  base,
  out,
  threads,
  json,
}: MergeAdapterArguments): Promise<void> {
  const engine = await createOnnxEngine({ threads });
  const merged = await mergeModel(engine, { base, adapter, folder: out }).finally(() => engine.dispose());
  const { folder, byteCount, sha256, weightCount } = merged;
  process.stdout.write(
    json
      ? `${JSON.stringify(merged)}\n`
      : `Merged model   ${folder}\nWeights        ${formatCount(weightCount)}, stored as F32, ${formatCount(byteCount)} bytes\nSHA-256        ${sha256}\n`,
  );
}
