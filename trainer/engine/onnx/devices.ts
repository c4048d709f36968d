/** What ONNX Runtime can compute on, and what a machine lacks for it. */
import { listSupportedBackends } from "onnxruntime-node";

/** Names of execution providers, as ONNX Runtime's own package has them. */
export const devices = ["cpu", "cuda", "tensorrt", "webgpu", "dml", "coreml"] as const;
export type Device = (typeof devices)[number];

/** A device that this machine or this build of ONNX Runtime has not; the message says how to get it. */
export class DeviceError extends Error {
  override readonly name = "DeviceError";
}

const titles: Readonly<Record<Device, string>> = {
  cpu: "the processor",
  cuda: "CUDA",
  tensorrt: "TensorRT",
  webgpu: "WebGPU",
  dml: "DirectML",
  coreml: "Core ML",
};

/** Where onnxruntime-node's builds have it, and what has to be installed beside it. */
const fixes: Readonly<Record<Device, string>> = {
  cpu: "Reinstall onnxruntime-node.",
  cuda:
    "It takes Linux on x64, an NVIDIA driver, CUDA 12 with cuDNN 9, and ONNX Runtime's libraries for it: " +
    "ONNXRUNTIME_NODE_INSTALL=cuda12 node node_modules/onnxruntime-node/script/install.js.",
  tensorrt:
    "It takes what cuda takes, and NVIDIA's TensorRT 10 where the loader finds it (LD_LIBRARY_PATH): " +
    "ONNXRUNTIME_NODE_INSTALL=cuda12 node node_modules/onnxruntime-node/script/install.js.",
  webgpu:
    "It takes a graphics card with a Vulkan driver (Linux on x64), DirectX 12 (Windows) or Metal (macOS).",
  dml: "It takes Windows and a graphics card with DirectX 12.",
  coreml: "It takes macOS.",
};

/**
 * @param name as the user gave it.
 * @param built the backends of this build of ONNX Runtime.
 * @throws DeviceError for one that there is not, with those that there are.
 */
export function deviceNamed(
  name: string,
  built: readonly { readonly name: string }[] = listSupportedBackends(),
): Device {
  const here = devices.filter((device) => built.some((backend) => backend.name === device));
  const device = devices.find((known) => known === name);
  if (device === undefined)
    throw new DeviceError(`There is no device ${name}. ONNX Runtime has here: ${here.join(", ")}.`);
  if (here.includes(device)) return device;
  throw new DeviceError(
    `ONNX Runtime has no ${titles[device]} on ${process.platform} ${process.arch} (device ${device}), but ` +
      `${here.join(", ")}. ${fixes[device]}`,
  );
}

/** What a session that could not be opened on `device` says to people. */
export function cannotOpen(device: Device, error: unknown): Error {
  if (device === "cpu" || !(error instanceof Error)) return error as Error;
  return new DeviceError(
    `ONNX Runtime cannot compute on ${titles[device]} here (device ${device}): ${firstLine(error.message)} ` +
      `${fixes[device]} Or compute on the processor: --device cpu.`,
    { cause: error },
  );
}

/** Without the place in ONNX Runtime's sources. */
function firstLine(message: string): string {
  const [line = ""] = message.split("\n");
  const said = line.replace(/^\/\S+\.cc:\d+ .*?(?:was false\. |\) (?=[A-Z]))/, "");
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
