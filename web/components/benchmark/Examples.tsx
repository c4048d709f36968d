import { read } from "../../lib/api/ask.ts";
import { type ExampleText, FoundExamplesDocument } from "../../lib/api/generated/operations.ts";
import { formatCount } from "../../lib/format.ts";
import { Pager } from "../ui/Pager.tsx";
import { type Choice, Select } from "../ui/Select.tsx";
import { ServerAway } from "../ui/ServerAway.tsx";
import { ExampleTable } from "./ExampleTable.tsx";

const pageSize = 25;

const places: Readonly<Record<string, { readonly label: string; readonly texts: readonly ExampleText[] }>> = {
  text: { label: "Question and gold SQL", texts: ["QUESTION", "GOLD_SQL"] },
  question: { label: "Question", texts: ["QUESTION"] },
  gold: { label: "Gold SQL", texts: ["GOLD_SQL"] },
  predicted: { label: "Predicted SQL", texts: ["PREDICTED_SQL"] },
};

/** What of a split's examples is asked for; it stands in the address. */
export interface ExampleChoice {
  readonly search: string | undefined;
  readonly in: string | undefined;
  readonly after: string | undefined;
}

/** A page of a split's examples, of all or of those that hold what is searched. */
export async function Examples({
  benchmark: { name, version, isNewest },
  split,
  choice,
  address,
}: {
  benchmark: { readonly name: string; readonly version: number; readonly isNewest: boolean };
  split: { readonly name: string };
  choice: ExampleChoice;
  /** The address of the page of examples after a cursor. */
  address: (after: string | undefined) => string;
}) {
  const place = choice.in !== undefined && choice.in in places ? choice.in : "text";
  const answer = await read(FoundExamplesDocument, {
    benchmark: name,
    version,
    filter: { split: split.name, search: choice.search ?? null, in: [...(places[place]?.texts ?? [])] },
    size: pageSize,
    after: choice.after ?? null,
  });
  if (answer.kind === "unreachable") return <ServerAway fault={answer} />;
  return (
    <>
      <form method="get" action="#examples" className="filter">
        {!isNewest && <input type="hidden" name="version" value={version} />}
        <input type="hidden" name="split" value={split.name} />
        <label>
          Search
          <input
            type="search"
            name="search"
            defaultValue={choice.search}
            placeholder={'words, or "some words"'}
          />
        </label>
        <Select
          name="in"
          title="In"
          choices={Object.entries(places).map(([value, { label }]): Choice => ({ value, label }))}
          chosen={place}
        />
        <button type="submit">Find</button>
      </form>
      {answer.kind === "refused" ? (
        <p className="fault" role="alert">
          {answer.message}
        </p>
      ) : (
        <>
          {choice.search !== undefined && (
            <p className="quiet">
              {formatCount(answer.data.examples.totalCount)} of {split.name} hold it.
            </p>
          )}
          {answer.data.examples.nodes.length > 0 && (
            <ExampleTable split={split.name} examples={answer.data.examples.nodes} />
          )}
          <Pager
            what="examples"
            first={choice.after === undefined ? undefined : address(undefined)}
            next={nextOf(answer.data.examples.pageInfo, address)}
          />
        </>
      )}
    </>
  );
}

function nextOf(
  { hasNextPage, endCursor }: { readonly hasNextPage: boolean; readonly endCursor: string | null },
  address: (after: string) => string,
): string | undefined {
  return hasNextPage && endCursor !== null ? address(endCursor) : undefined;
}
