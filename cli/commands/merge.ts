/** `sqldojo merge`: an adapter and its base as one model that other programs open. */
import { availableParallelism } from "node:os";
import type { Command } from "commander";
import type { MergeAdapterArguments } from "../import/runMergeAdapter.ts";
import { wholeNumber } from "../shared/options.ts";

export function addMerge(program: Command): void {
  program
    .command("merge")
    .description(
      "Merge a LoRA adapter into its base model: a folder in Hugging Face's layout, float32, with the base's tokenizer and " +
        "template, which transformers opens without PEFT. Base and adapter stay as they are.",
    )
    .argument(
      "<adapter>",
      "folder with adapter_config.json and adapter_model.safetensors, of a run or of PEFT",
    )
    .requiredOption("--base <place>", "the base model: a folder in Hugging Face's layout, or a .gguf file")
    .requiredOption("--out <folder>", "where to write it: a folder that is empty or does not exist yet")
    .option("--threads <count>", "processor threads", wholeNumber, availableParallelism())
    .option("--json", "print one JSON object and nothing else", false)
    .action(async (adapter: string, options: Omit<MergeAdapterArguments, "adapter">) => {
      const { runMergeAdapter } = await import("../import/runMergeAdapter.ts");
      await runMergeAdapter({ adapter, ...options });
    });
}
