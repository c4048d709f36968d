import { type FileHandle, open } from "node:fs/promises";
import { elementCount } from "../onnx/parameters.ts";
import { WeightsError } from "../weightsError.ts";
import type { TensorFormat } from "./tensorFormat.ts";

/** A tensor that still lies in its file, whose header was checked. */
export interface StoredTensor {
  readonly file: string;
  /** As the file calls it. */
  readonly name: string;
  /** Outermost dimension first. */
  readonly shape: readonly number[];
  readonly format: TensorFormat;
  /** First byte within the file. */
  readonly begin: number;
  readonly byteCount: number;
}

/** Bytes read at once: large enough to be fast, small beside any model. */
const chunkBytes = 4 * 1024 * 1024;

/**
 * Opens files as their tensors are read, each once. Memory is taken for one tensor's numbers and one chunk of bytes, so that
 * reading a model takes little more than its float32 numbers.
 */
export class TensorReader implements AsyncDisposable {
  readonly #handles = new Map<string, Promise<FileHandle>>();
  readonly #chunk = Buffer.alloc(chunkBytes);

  /** @throws WeightsError where the file ends early or a number is not finite. */
  async read(tensor: StoredTensor): Promise<Float32Array<ArrayBuffer>> {
    const { file, format, begin, byteCount } = tensor;
    const values = new Float32Array(elementCount(tensor.shape));
    const handle = await this.#open(file);
    const step = Math.floor(chunkBytes / format.blockBytes) * format.blockBytes;
    for (let offset = 0; offset < byteCount; offset += step) {
      const length = Math.min(step, byteCount - offset);
      await this.#fill(handle, tensor, begin + offset, length);
      const first = (offset / format.blockBytes) * format.blockSize;
      const count = (length / format.blockBytes) * format.blockSize;
      const part = values.subarray(first, first + count);
      format.decode(new DataView(this.#chunk.buffer, this.#chunk.byteOffset, length), part);
      refuseInfinite(part, tensor, first);
    }
    return values;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const handle of this.#handles.values()) await (await handle).close();
  }

  #open(file: string): Promise<FileHandle> {
    const known = this.#handles.get(file) ?? open(file, "r");
    this.#handles.set(file, known);
    return known;
  }

  async #fill(handle: FileHandle, { file, name }: StoredTensor, from: number, length: number): Promise<void> {
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(this.#chunk, done, length - done, from + done);
      if (bytesRead === 0) throw new WeightsError(file, `ended within "${name}"; download it again`);
      done += bytesRead;
    }
  }
}

function refuseInfinite(values: Float32Array, { file, name }: StoredTensor, first: number): void {
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    // Of a number that is not finite, the difference from itself is not a number.
    if (value - value !== 0) {
      const fault = `holds ${value} in "${name}", at element ${first + index}; such weights compute nothing, so download it again`;
      throw new WeightsError(file, fault);
    }
  }
}

/** Throws where float32 copies of `shapes` would not fit into the memory that is free. */
export function checkMemory(file: string, shapes: readonly { readonly shape: readonly number[] }[]): void {
  const bytes = 4 * shapes.reduce((sum, { shape }) => sum + elementCount(shape), 0);
  const free = process.availableMemory();
  if (bytes <= free) return;
  const gigabytes = (count: number): string => (count / 1e9).toFixed(1);
  const fault = `needs ${gigabytes(bytes)} GB of memory as float32, and ${gigabytes(free)} GB are free; use a smaller model, or more memory`;
  throw new WeightsError(file, fault);
}
