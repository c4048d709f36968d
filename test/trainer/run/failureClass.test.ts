import { describe, expect, it } from "vitest";
import { BenchmarkError } from "../../../trainer/benchmarks/benchmark.ts";
import { failureClassOf } from "../../../trainer/run/failureClass.ts";
import { DatabaseFault } from "../../../trainer/sql/executors/databaseFault.ts";

/** What `work` throws. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("It threw nothing.");
}

describe("the class of a failure", () => {
  it.each([
    [
      "ONNX Runtime's arena",
      "Non-zero status code returned while running MatMul node. Name:'' Status Message: bfc_arena.cc:376 " +
        "Failed to allocate memory for requested buffer of size 17179869184",
    ],
    ["ONNX Runtime under a limit", "Available memory of 1024 is smaller than requested bytes of 4096"],
    ["the C++ library", "std::bad_alloc"],
    ["an accelerator", "CUDA error cudaErrorMemoryAllocation:out of memory ; GPU=0"],
    ["WebAssembly", "WebAssembly.Memory(): could not allocate memory"],
    ["a child's heap", "The child process ended: JavaScript heap out of memory"],
    ["the system, in words", "spawn: Cannot allocate memory"],
  ])("is OUT_OF_MEMORY for the words of %s", (_whose, message) => {
    expect(failureClassOf(new Error(message))).toBe("OUT_OF_MEMORY");
  });

  it("is OUT_OF_MEMORY for what V8 itself throws when a buffer is too large", () => {
    // 2^52 bytes: within a typed array's index range of no machine, and never to be had.
    const refused = thrownBy(() => new ArrayBuffer(2 ** 52));
    expect(String(refused)).toContain("Array buffer allocation failed");
    expect(failureClassOf(refused)).toBe("OUT_OF_MEMORY");
  });

  it("is OUT_OF_MEMORY for the system's codes, under whatever message", () => {
    for (const code of ["ENOMEM", "ERR_MEMORY_ALLOCATION_FAILED", "ERR_WORKER_OUT_OF_MEMORY"]) {
      expect(failureClassOf(Object.assign(new Error("it failed"), { code }))).toBe("OUT_OF_MEMORY");
    }
  });

  it("is DATA for a benchmark or a database that cannot be used, even for want of memory", () => {
    expect(failureClassOf(new BenchmarkError("no tables.json"))).toBe("DATA");
    expect(failureClassOf(new DatabaseFault("out of memory"))).toBe("DATA");
    expect(failureClassOf(new DatabaseFault("no such file"))).toBe("DATA");
  });

  it("is found among causes and gathered errors", () => {
    const memory = Object.assign(new Error("spawn failed"), { code: "ENOMEM" });
    expect(failureClassOf(new Error("training failed", { cause: memory }))).toBe("OUT_OF_MEMORY");
    expect(failureClassOf(new AggregateError([new Error("one"), new DatabaseFault("no such file")]))).toBe(
      "DATA",
    );
    expect(failureClassOf(new Error("it failed", { cause: "std::bad_alloc" }))).toBe("OUT_OF_MEMORY");
  });

  it("is CODE for everything else, circles of causes and things that are no errors too", () => {
    const circle = new Error("round");
    circle.cause = new Error("and round", { cause: circle });
    const mistakes = [
      new TypeError("undefined is not a function"),
      thrownBy(() => new Array(-1)),
      new Error("memory of the warm-up is missing"),
      circle,
      "some words",
      undefined,
      null,
      Object.create(null),
    ];
    for (const mistake of mistakes) expect(failureClassOf(mistake)).toBe("CODE");
  });
});
