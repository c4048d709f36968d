import { MethodTable } from "../../components/method/MethodTable.tsx";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../components/ui/UseThisData.tsx";
import { ask } from "../../lib/api/ask.ts";
import { MethodsDocument } from "../../lib/api/generated/operations.ts";
import { pageMetadata } from "../../lib/pageMetadata.ts";

export const generateMetadata = () =>
  pageMetadata({
    title: "Methods",
    description: "Recipes of self-play and supervised fine-tuning as settings of one configuration.",
    address: "/methods",
  });

export default async function MethodsPage() {
  const answer = await ask(MethodsDocument, {});
  if (answer.kind === "missing") throw new Error("The server knows no list of methods.");
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { methods } = answer.data;
  const imported = methods.filter(({ kind }) => kind === "IMPORTED");
  const logged = methods.filter(({ kind }) => kind === "EXTERNAL");
  return (
    <>
      <h1>Methods</h1>
      <p className="lead">
        A method is a preset of one configuration: what it sets apart from the defaults. All else is the same
        for all, so that a difference between two of them is a difference between their settings.
      </p>
      <MethodTable
        methods={methods.filter(({ kind }) => kind === "PRESET")}
        caption="Recipes that can be trained here"
      />
      {imported.length > 0 && (
        <MethodTable methods={imported} caption="Systems whose predictions were imported" />
      )}
      {logged.length > 0 && (
        <MethodTable methods={logged} caption="Programs elsewhere whose runs are logged" />
      )}
      <UseThisData />
    </>
  );
}
