import type { ModelsQuery } from "../../lib/api/generated/operations.ts";
import { formatCount, formatHash } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireModel = ModelsQuery["baseModels"]["nodes"][number];

/** Base models that can be trained here; those without weights are trained from scratch. */
export function BaseModelTable({ models }: { models: readonly WireModel[] }) {
  return (
    <DataTable label="Base models" caption="Base models">
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col">Family</th>
          <th scope="col" className="number">
            Weights
          </th>
          <th scope="col" className="number">
            Context, tokens
          </th>
          <th scope="col" className="number">
            Vocabulary, tokens
          </th>
          <th scope="col">Prompts</th>
          <th scope="col">License</th>
          <th scope="col">Content hash</th>
        </tr>
      </thead>
      <tbody>
        {models.map(({ name, description, architecture, pretrained }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {description !== "" && <span className="detail">{description}</span>}
            </th>
            <td>{pretrained?.family ?? "trained from scratch"}</td>
            <td className="number">
              {pretrained && (
                <>
                  {formatCount(Number(pretrained.weightCount))}
                  <span className="detail">{pretrained.weightFormat}</span>
                </>
              )}
            </td>
            <td className="number">{architecture && formatCount(architecture.contextLength)}</td>
            <td className="number">{architecture && formatCount(architecture.vocabularySize)}</td>
            <td>{promptsOf(pretrained)}</td>
            <td>{pretrained && (pretrained.license ?? "not named")}</td>
            <td>{pretrained && <code>{formatHash(pretrained.contentHash)}</code>}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function promptsOf(pretrained: WireModel["pretrained"]): string {
  if (pretrained === null) return "compact";
  return pretrained.isChat ? "chat" : "completion";
}
