import { QueueTable } from "../../components/operate/QueueTable.tsx";
import { TrainerActivityTable } from "../../components/operate/TrainerActivityTable.tsx";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../components/ui/UseThisData.tsx";
import { trainersPath } from "../../lib/addresses.ts";
import { ask } from "../../lib/api/ask.ts";
import { TrainersDocument } from "../../lib/api/generated/operations.ts";
import { pageMetadata } from "../../lib/pageMetadata.ts";

export const generateMetadata = () =>
  pageMetadata({
    title: "Trainers and queue",
    description: "Which trainers are alive, what they do and can, and which runs wait for what.",
    address: trainersPath,
  });

export default async function TrainersPage() {
  const answer = await ask(TrainersDocument, {});
  if (answer.kind === "missing") throw new Error("The server knows no list of trainers.");
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { trainers, held, queue } = answer.data;
  const now = Date.now();
  return (
    <>
      <h1>Trainers and queue</h1>
      <p className="lead">
        A trainer is a process that claims runs and trains them. One that falls silent loses its run to the
        queue once its lease has lapsed, and the next one goes on where it stopped.
      </p>
      <section id="trainers">
        <h2>Trainers</h2>
        <TrainerActivityTable trainers={trainers} held={held.nodes} now={now} />
      </section>
      <section id="queue">
        <h2>Queue</h2>
        <QueueTable queue={queue} now={now} />
      </section>
      <UseThisData />
    </>
  );
}
