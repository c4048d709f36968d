import { ask } from "../../lib/api/ask.ts";
import { SplitExamplesDocument } from "../../lib/api/generated/operations.ts";
import { Pager } from "../ui/Pager.tsx";
import { ServerAway } from "../ui/ServerAway.tsx";
import { ExampleTable } from "./ExampleTable.tsx";

const pageSize = 25;

/** A page of a split's examples. */
export async function Examples({
  split,
  after,
  address,
}: {
  split: { readonly id: string; readonly name: string };
  after: string | undefined;
  /** The address of the page of examples after a cursor. */
  address: (after: string | undefined) => string;
}) {
  const answer = await ask(SplitExamplesDocument, {
    splitId: split.id,
    size: pageSize,
    after: after ?? null,
  });
  if (answer.kind === "unreachable" || answer.kind === "refused") return <ServerAway fault={answer} />;
  const node = answer.kind === "data" ? answer.data.node : null;
  if (node === null || !("examples" in node)) return <p className="quiet">There is no such page.</p>;
  const { nodes, pageInfo } = node.examples;
  return (
    <>
      <ExampleTable split={split.name} examples={nodes} />
      <Pager
        what="examples"
        first={after === undefined ? undefined : address(undefined)}
        next={pageInfo.hasNextPage && pageInfo.endCursor !== null ? address(pageInfo.endCursor) : undefined}
      />
    </>
  );
}
