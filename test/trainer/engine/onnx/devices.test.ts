import { describe, expect, it } from "vitest";
import { cannotOpen, deviceNamed } from "../../../../trainer/engine/onnx/devices.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";

const built = ["cpu", "webgpu", "cuda", "tensorrt"].map((name) => ({ name }));

describe("a device", () => {
  it("is one that this build of ONNX Runtime has", () => {
    expect(deviceNamed("cuda", built)).toBe("cuda");
    expect(deviceNamed("cpu")).toBe("cpu");
  });

  it("that nobody knows is refused with those that there are", () => {
    expect(() => deviceNamed("gpu", built)).toThrow(
      "There is no device gpu. ONNX Runtime has here: cpu, cuda, tensorrt, webgpu.",
    );
  });

  it.each([
    ["dml", /no DirectML on \S+ \S+ \(device dml\), but cpu, cuda, tensorrt, webgpu\. It takes Windows/],
    ["coreml", /It takes macOS\./],
  ])("%s, which is built for other systems, is refused with what it takes", (name, message) => {
    expect(() => deviceNamed(name, built)).toThrow(message);
  });

  it("whose libraries or driver lack is refused with what was said and what to install", () => {
    const said = new Error("OrtSessionOptionsAppendExecutionProvider_Cuda: Failed to load shared library\n");
    const refusal = cannotOpen("cuda", said);
    expect(refusal.message).toBe(
      "ONNX Runtime cannot compute on CUDA here (device cuda): OrtSessionOptionsAppendExecutionProvider_Cuda: " +
        "Failed to load shared library. It takes Linux on x64, an NVIDIA driver, CUDA 12 with cuDNN 9, and ONNX " +
        "Runtime's libraries for it: ONNXRUNTIME_NODE_INSTALL=cuda12 node node_modules/onnxruntime-node/script/install.js. " +
        "Or compute on the processor: --device cpu.",
    );
    expect(refusal.cause).toBe(said);
    const source =
      "/src/webgpu_context.cc:136 onnx::Init(const X&)::<lambda()> a == Status::Success was false. ";
    expect(
      cannotOpen("webgpu", new Error(`${source}Failed to get a WebGPU adapter: none\n`)).message,
    ).toContain("(device webgpu): Failed to get a WebGPU adapter: none. It takes a graphics card");
  });

  it("is tried when the engine is made, so that a trainer claims no run that it cannot train", async () => {
    await expect(createOnnxEngine({ device: "gpu" })).rejects.toThrow(/There is no device gpu/);
    const engine = await createOnnxEngine({ device: "tensorrt" }).catch((error: Error) => error.message);
    // Refused, unless the machine has it.
    if (typeof engine === "string") expect(engine).toMatch(/TensorRT.*It takes what cuda takes/);
    else await engine.dispose();
  });
});
