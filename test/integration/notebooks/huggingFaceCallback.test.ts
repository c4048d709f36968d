import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase } from "../../support/database.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { registerDrill, startTestServer, type TestServer } from "../server/testServer.ts";
import { notebooksFolder, python, whyNoPython } from "./python.ts";

const missing = await whyNoPython(["torch", "transformers", "accelerate"]);
const title = "Hugging Face's Trainer logs its losses and its weights through the callback";

/** Two layers of 32, trained on eight sequences: seconds on any machine, no download. */
const training = `
import sys
sys.path.insert(0, ${JSON.stringify(notebooksFolder)})
from huggingFaceCallback import DojoCallback
from logRun import Dojo, Run
from transformers import LlamaConfig, LlamaForCausalLM, Trainer, TrainingArguments

sizes = dict(vocab_size=64, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=2)
model = LlamaForCausalLM(LlamaConfig(**sizes, num_key_value_heads=2))
rows = [{"input_ids": [k] * 8, "labels": [k] * 8} for k in range(8)]
more = dict(max_steps=12, learning_rate=0.01, use_cpu=True, report_to=[], disable_tqdm=True, save_strategy="no")
arguments = TrainingArguments(output_dir=sys.argv[1], logging_steps=3, per_device_train_batch_size=4, **more)
with Run(Dojo(), experiment="Own runs", method="tiny Llama", benchmark="drill", configuration=sizes) as run:
    Trainer(model, arguments, train_dataset=rows, callbacks=[DojoCallback(run)]).train()
    run.score("dev", ["select 1"] * 4)
print(run.id)
`;

let server: TestServer | undefined;
beforeAll(async () => {
  if (missing !== undefined) return;
  server = await startTestServer(() => createTestDatabase("embedded"));
  await registerDrill(server);
});
afterAll(() => server?.close());

it.skipIf(missing !== undefined)(
  missing === undefined ? title : `${title} (skipped: ${missing})`,
  async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "train.py"), training);
    const { code, stdout, stderr } = await python([join(folder, "train.py"), folder], {
      SQLDOJO_URL: server!.url,
      SQLDOJO_TOKEN: server!.tokens.editor,
    });
    expect(code, stderr).toBe(0);
    const id = stdout.trim().split("\n").at(-1);
    const { run, metricSeries } = await server!.read(
      `query ($id: ID!) { run(id: $id) { status generations { number weightsHash weightCount } scorings { status } logLines { message } }
        metricSeries(runId: $id) { name steps values } }`,
      { id },
    );
    expect(run).toMatchObject({
      status: "SUCCEEDED",
      generations: [{ number: 0, weightsHash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      scorings: [{ status: "QUEUED" }],
      logLines: [{ message: "Training for 12 steps." }, { message: "Trained 12 steps." }],
    });
    expect(run.generations[0].weightCount).toBeGreaterThan(10_000);
    const loss = metricSeries.find(({ name }: { name: string }) => name === "train/loss");
    expect(loss.steps).toEqual([3, 6, 9, 12]);
    expect(loss.values.at(-1)).toBeLessThan(loss.values[0]);
  },
);
