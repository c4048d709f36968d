import { nodeView, type WireLineage } from "../../lib/api/lineageView.ts";
import { formatHash } from "../../lib/format.ts";
import { layLineage, nodeSize } from "../../lib/lineageLayout.ts";

/** Letters that fit into a box. */
const longestText = 20;

const relations = {
  PARENT: "trained from",
  OPPONENT: "answered by",
  DATA: "learnt",
  BASE_MODEL: "started from",
  SAME_WEIGHTS: "made before as",
} as const;

/** Drawn on the server; each box leads to what it stands for, and the table beside it says the same in words. */
export function LineageGraph({ lineage, label }: { lineage: WireLineage; label: string }) {
  const { nodes, edges } = lineage;
  const layout = layLineage(
    nodes.map(({ key }) => key),
    edges,
  );
  const views = new Map(nodes.map((node) => [node.key, nodeView(node)]));
  const kinds = new Map(nodes.map(({ key, kind }) => [key, kind]));
  const present = Object.entries(relations).filter(([name]) =>
    edges.some(({ relation }) => relation === name),
  );
  return (
    <figure className="lineage">
      <figcaption>
        From the top down, what each was made from.
        <ul className="legend">
          {present.map(([name, text]) => (
            <li key={name}>
              <svg width="28" height="10" aria-hidden="true">
                <path className={`lineage-edge of-${name}`} d="M1 5H27" />
              </svg>{" "}
              {text}
            </li>
          ))}
        </ul>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys. */}
      <section className="table-frame" aria-label={label} tabIndex={0}>
        {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset. */}
        <svg
          className="lineage-graph"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-label={label}
        >
          {layout.edges.map(({ from, to, relation, path }) => (
            <path key={`${from} ${to} ${relation}`} className={`lineage-edge of-${relation}`} d={path} />
          ))}
          {layout.nodes.map(({ key, x, y }, index) => {
            const view = views.get(key);
            if (view === undefined) return null;
            const { title, of, hash, address } = view;
            return (
              <a
                key={key}
                href={address}
                aria-label={`${title} of ${of}`}
                className={`lineage-node of-${kinds.get(key)}${index === 0 ? " is-asked" : ""}`}
              >
                <rect x={x} y={y} width={nodeSize.width} height={nodeSize.height} rx="4" />
                <text x={x + 9} y={y + 19}>
                  {cut(title)}
                </text>
                <text x={x + 9} y={y + 36} className="detail">
                  {cut(of)}
                  {hash !== null && of.length <= longestText - 10 && ` ${formatHash(hash)}`}
                </text>
              </a>
            );
          })}
        </svg>
      </section>
    </figure>
  );
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}
