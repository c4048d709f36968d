import { ablationView, baseKey } from "../../lib/api/ablationView.ts";
import { ask } from "../../lib/api/ask.ts";
import { CellScoresDocument, type ExperimentQuery } from "../../lib/api/generated/operations.ts";
import { ServerAway } from "../ui/ServerAway.tsx";
import { AblationTable } from "./AblationTable.tsx";

/** The ablation of an experiment with the scores that its leaderboard has for the cells. */
export async function Ablation({
  ablation,
  benchmark,
  experimentId,
}: {
  ablation: NonNullable<NonNullable<ExperimentQuery["experiment"]>["ablation"]>;
  benchmark: { readonly name: string; readonly version: number };
  experimentId: string;
}) {
  const { name, version } = benchmark;
  const about = { benchmark: name, version, experimentId };
  const plain = await ask(CellScoresDocument, about);
  const baseline = plain.kind === "data" ? baseKey(ablation, plain.data.leaderboard) : undefined;
  const answer = baseline === undefined ? plain : await ask(CellScoresDocument, { ...about, baseline });
  if (answer.kind === "missing")
    throw new Error(`The server knows no benchmark ${name}, version ${version}.`);
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  return <AblationTable view={ablationView(ablation, answer.data.leaderboard)} />;
}
