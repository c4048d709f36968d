import { print } from "graphql";
import { headers } from "next/headers";
import { visitedServerUrl } from "../../lib/addresses.ts";
import { readAccessToken } from "../../lib/api/accessToken.ts";
import { pageReads } from "../../lib/api/reads.ts";
import { curlCommand, pandasProgram } from "../../lib/takeaway/snippets.ts";

/** Everything that the page asked of the API, to be asked elsewhere. The last thing of a page, which needs nothing else for it. */
export async function UseThisData() {
  const reads = await pageReads();
  const url = visitedServerUrl((await headers()).get("host"));
  const needsToken = (await readAccessToken()) !== undefined;
  const queries = await Promise.all(
    reads.map(async ({ document, variables, reply }) => ({
      query: { url, document: print(document), variables, needsToken },
      reply: await reply,
    })),
  );
  const answered = queries.flatMap(({ query, reply }) =>
    reply.kind === "data" ? [{ query, data: reply.data }] : [],
  );
  if (answered.length === 0) return null;
  return (
    <details className="use-this-data" data-live="">
      <summary>Use this data</summary>
      <p className="quiet">
        Everything on this page comes from <code>{url}</code>, by these queries.
      </p>
      {answered.map(({ query, data }) => {
        const name = /^query (\w+)/m.exec(query.document)?.[1] ?? "Query";
        const key = `${name} ${JSON.stringify(query.variables)}`;
        return (
          <section key={key}>
            <p>
              <strong>{name}</strong>
            </p>
            <Text title="GraphQL" of={name} text={query.document} />
            <Text title="Variables" of={name} text={JSON.stringify(query.variables, null, 2)} />
            <Text title="curl" of={name} text={curlCommand(query)} />
            <Text title="pandas" of={name} text={pandasProgram(query, data)} />
          </section>
        );
      })}
    </details>
  );
}

function Text({ title, of, text }: { title: string; of: string; text: string }) {
  return (
    <details>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys. */}
      <section className="program" aria-label={`${title} of ${of}`} tabIndex={0}>
        <pre>{text}</pre>
      </section>
    </details>
  );
}
