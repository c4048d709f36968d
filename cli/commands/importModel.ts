/** `sqldojo import model`: opens a pretrained model, hashes it, and makes it known here and to a server. */
import { availableParallelism } from "node:os";
import type { Command } from "commander";
import type { ImportModelArguments } from "../import/runImportModel.ts";
import { adminTokenOption, dataOption, wholeNumber } from "../shared/options.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";

const environment = `
Environment:
  HF_ENDPOINT  address of the hub (default: https://huggingface.co)
  HF_TOKEN     access token for models whose terms have to be accepted first`;

export function addImportModel(imports: Command): void {
  imports
    .command("model")
    .description(
      "Open a pretrained model whole, hash its files, and register it as a base model. Nothing is copied: its files stay " +
        "where they are, and trainers with the same data folder can train it from then on. A hub's model is fetched first.",
    )
    .argument(
      "<place>",
      "folder in Hugging Face's layout (config.json, tokenizer.json, safetensors), a .gguf file, or a hub's owner/model",
    )
    .option("--name <name>", "what to call it (default: the folder's or file's name)")
    .option("--revision <name>", "branch, tag or commit of a hub's model", "main")
    .option("--description <text>", "for people", "")
    .option("--threads <count>", "processor threads", wholeNumber, availableParallelism())
    .option("--server <url>", "register with the server at this GraphQL address, and fail without it")
    .addOption(adminTokenOption())
    .option("--no-register", "tell no server")
    .option("--json", "print one JSON object and nothing else", false)
    .addOption(dataOption("data folder of the trainer that is to have it"))
    .addHelpText("after", environment)
    .action(async (place: string, options: Omit<ImportModelArguments, "place">) => {
      const { signal } = untilInterrupted();
      const { runImportModel } = await import("../import/runImportModel.ts");
      await runImportModel({ place, ...options }, signal);
    });
}
