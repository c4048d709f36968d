/** `sqldojo trainer`: claims runs from a server and trains until it is told to stop. */
import { availableParallelism, hostname } from "node:os";
import type { Command } from "commander";
import type { TrainerOptions } from "../../trainer/main.ts";
import { dataOption, numberAbove, serverOption, wholeNumber } from "../shared/options.ts";

export function addTrainer(program: Command): void {
  program
    .command("trainer")
    .description("Claim runs from a SQL Dojo server, train and evaluate them, and record what happens.")
    .addOption(serverOption())
    .option("--token <token>", "trainer token (default: $SQLDOJO_TOKEN, else the file <data>/tokens/trainer)")
    .addOption(dataOption("where benchmarks, weights and checkpoints lie"))
    .option("--name <name>", "how the trainer calls itself; one name, one trainer", hostname())
    .option(
      "--lease-seconds <seconds>",
      "silence after which another trainer may take a run over",
      wholeNumber,
      30,
    )
    .option(
      "--checkpoint-seconds <seconds>",
      "time between resumable checkpoints while training",
      numberAbove(0),
      15,
    )
    .option("--threads <count>", "processor threads for training", wholeNumber, availableParallelism())
    .option(
      "--device <name>",
      "what computes: cpu, cuda, tensorrt, webgpu, dml or coreml, where ONNX Runtime has it here (default: $SQLDOJO_DEVICE, else cpu)",
    )
    .option("--once", "stop when the queue is empty", false)
    .action(async (options: Omit<TrainerOptions, "device"> & { readonly device?: string }) => {
      const { runTrainer } = await import("../../trainer/main.ts");
      await runTrainer({ ...options, device: options.device ?? (process.env.SQLDOJO_DEVICE || "cpu") });
    });
}
