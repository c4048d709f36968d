/** The settings by which runs are found and grouped: those of the configuration, and whatever programs elsewhere told of. */

import type { AskedName } from "../requireKnown.ts";
import { notFound } from "../requireKnown.ts";
import type { Transaction } from "../transaction.ts";
import { configurationSchema } from "./configuration.ts";
import { describeShape } from "./configurationShape.ts";

type Client = Pick<Transaction, "setting" | "$queryRaw">;

/** "selfPlay.loss" and all others, in the order of the configuration. */
export const settingPaths: readonly string[] = Object.entries(describeShape(configurationSchema)).flatMap(
  ([section, { fields }]) => Object.keys(fields).map((name) => `${section}.${name}`),
);

/** @throws Refusal NOT_FOUND for a path that neither the configuration nor any recorded run has. */
export async function requireSettings(client: Client, asked: readonly AskedName[]): Promise<void> {
  for (const each of asked) {
    if (settingPaths.includes(each.name)) continue;
    if ((await client.setting.findFirst({ where: { path: each.name }, select: { path: true } })) !== null)
      continue;
    throw notFound(each, "setting", [...new Set([...settingPaths, ...(await recordedPaths(client))])]);
  }
}

/** Every path of a recorded configuration, by jumping from one to the next in the index. */
async function recordedPaths(client: Client): Promise<string[]> {
  const rows = await client.$queryRaw<{ path: string }[]>`
    with recursive "next" as (
      (select "path" from "Setting" order by "path" limit 1)
      union all
      select (select "path" from "Setting" as later where later."path" > "next"."path" order by "path" limit 1)
      from "next" where "next"."path" is not null
    )
    select "path" from "next" where "path" is not null`;
  return rows.map(({ path }) => path);
}
