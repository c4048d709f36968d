import { readSync } from "node:fs";
import { WeightsError } from "../weightsError.ts";

const windowBytes = 1024 * 1024;

/** Reads numbers and texts of a GGUF file in their order, through a window that moves along. Throws `WeightsError` where the file ends. */
export class GgufCursor {
  readonly file: string;
  readonly fileBytes: number;
  readonly #descriptor: number;
  readonly #window = Buffer.alloc(windowBytes);
  #windowBegin = 0;
  #windowLength = 0;
  /** Of the next value, from the file's beginning. */
  position = 0;

  constructor(file: string, descriptor: number, fileBytes: number) {
    this.file = file;
    this.fileBytes = fileBytes;
    this.#descriptor = descriptor;
  }

  uint8 = (): number => this.#take(1, (window, at) => window.readUInt8(at));
  int8 = (): number => this.#take(1, (window, at) => window.readInt8(at));
  uint16 = (): number => this.#take(2, (window, at) => window.readUInt16LE(at));
  int16 = (): number => this.#take(2, (window, at) => window.readInt16LE(at));
  uint32 = (): number => this.#take(4, (window, at) => window.readUInt32LE(at));
  int32 = (): number => this.#take(4, (window, at) => window.readInt32LE(at));
  float32 = (): number => this.#take(4, (window, at) => window.readFloatLE(at));
  float64 = (): number => this.#take(8, (window, at) => window.readDoubleLE(at));
  int64 = (): number => this.#take(8, (window, at) => Number(window.readBigInt64LE(at)));
  uint64 = (): number => this.#take(8, (window, at) => Number(window.readBigUInt64LE(at)));
  boolean = (): boolean => this.uint8() !== 0;

  /** A text of at most `most` bytes. */
  text(most: number, what: string): string {
    const length = this.uint64();
    if (length > most) this.fail(`has a ${what} of ${length} bytes, and ${most} are the most`);
    if (length > windowBytes) return this.#long(length);
    return this.#take(length, (window, at) => window.toString("utf8", at, at + length));
  }

  /** A number of things that each take `leastBytes` or more: no more than the rest of the file can hold. */
  count(what: string, leastBytes: number, most: number): number {
    const count = this.uint64();
    const room = Math.floor((this.fileBytes - this.position) / leastBytes);
    if (count > most || count > room) {
      this.fail(`announces ${count} ${what}, more than ${count > most ? "any model has" : "the file holds"}`);
    }
    return count;
  }

  fail(fault: string): never {
    throw new WeightsError(this.file, `${fault}; it is damaged, so download it again`);
  }

  #take<Value>(length: number, read: (window: Buffer, at: number) => Value): Value {
    if (this.position + length > this.#windowBegin + this.#windowLength) this.#fill(length);
    const at = this.position - this.#windowBegin;
    this.position += length;
    return read(this.#window, at);
  }

  #fill(length: number): void {
    if (this.position + length > this.fileBytes) {
      this.fail(`ends at byte ${this.fileBytes}, within its header`);
    }
    this.#windowBegin = this.position;
    this.#windowLength = readSync(this.#descriptor, this.#window, 0, windowBytes, this.position);
    if (this.#windowLength < length) this.fail(`ended at byte ${this.position}, within its header`);
  }

  #long(length: number): string {
    if (this.position + length > this.fileBytes) this.#fill(length);
    const bytes = Buffer.alloc(length);
    readSync(this.#descriptor, bytes, 0, length, this.position);
    this.position += length;
    return bytes.toString("utf8");
  }
}
