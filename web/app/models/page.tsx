import { BaseModelTable } from "../../components/model/BaseModelTable.tsx";
import { TrainerTable } from "../../components/model/TrainerTable.tsx";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../components/ui/UseThisData.tsx";
import { ask } from "../../lib/api/ask.ts";
import { ModelsDocument } from "../../lib/api/generated/operations.ts";
import { pageMetadata } from "../../lib/pageMetadata.ts";

export const generateMetadata = () =>
  pageMetadata({
    title: "Models",
    description: "What runs start from, and the trainers that have it.",
    address: "/models",
  });

export default async function ModelsPage() {
  const answer = await ask(ModelsDocument, {});
  if (answer.kind === "missing") throw new Error("The server knows no list of models.");
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { baseModels, trainers } = answer.data;
  return (
    <>
      <h1>Models</h1>
      <p className="lead">
        What runs start from. A pretrained model is told from others by the hash of its files; these stay on
        the machines of trainers, and a run waits for a trainer that has them.
      </p>
      <BaseModelTable models={baseModels.nodes.filter(({ architecture }) => architecture !== null)} />
      <TrainerTable trainers={trainers} />
      <UseThisData />
    </>
  );
}
