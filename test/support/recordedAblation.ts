/** An ablation of two factors by two seeds on the recorded benchmark, in every state that a cell can be in. */
import { parse } from "graphql";
import type { ApiClient } from "../../trainer/api/client.ts";
import { claimRecordedRun, recordedBenchmark } from "./recordedRun.ts";

const launchAblation = parse(`mutation ($input: LaunchAblationInput!) {
  launchAblation(input: $input) { experiment { id } }
}`);

/** Right answers on dev of the cells whose runs succeed, by seed. */
export const cellCorrect = { base: [72, 66], filterOff: [60, 54] } as const;
export const codeFault = "The loss of step 7 is <b>not</b> a number.";
export const memoryFault = "No room for 3 GB.";

/**
 * The base and the first factor's level succeed, the latter after a retry; of the other's, one run fails and one waits.
 *
 * @returns the id of the experiment
 */
export async function recordAblation(admin: ApiClient): Promise<string> {
  const answer = (await admin.request(launchAblation, {
    input: {
      name: "parts of exspin",
      base: {
        method: "exspin",
        baseModel: "scratch-tiny",
        benchmark: recordedBenchmark.name,
        overrides: { data: { validationExamples: 2 } },
      },
      factors: [
        {
          name: "execution filter",
          levels: [{ name: "off", overrides: { selfPlay: { pairs: "ALL" } } }],
        },
        { name: "λ", levels: [{ name: "half", overrides: { selfPlay: { lambda: 0.5 } } }] },
      ],
      design: "LEAVE_ONE_OUT",
      seeds: [1, 2],
    },
  })) as { launchAblation: { experiment: { id: string } } };
  const record = async (dev: number) => {
    const run = await claimRecordedRun(admin);
    await run.iteration(0, { dev });
    await run.succeed();
  };
  await record(cellCorrect.base[0]);
  await record(cellCorrect.filterOff[0]);
  await (await claimRecordedRun(admin)).fail("CODE", codeFault);
  await record(cellCorrect.base[1]);
  await (await claimRecordedRun(admin)).fail("OUT_OF_MEMORY", memoryFault);
  await record(cellCorrect.filterOff[1]);
  return answer.launchAblation.experiment.id;
}
