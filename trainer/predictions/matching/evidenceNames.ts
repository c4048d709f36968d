import { normalizeFieldName } from "../fields/fieldNames.ts";

/** How a field says which example a record answers. */
export type EvidenceKind =
  /** By its position in the split. */
  | "index"
  /** By the benchmark's own name for it, or by a number of somebody's own. */
  | "id"
  | "question"
  | "database";

const names: Readonly<Record<EvidenceKind, string>> = {
  index:
    "index idx i position row_index example_index example_idx sample_index sample_idx question_index question_idx doc_id instance_idx unnamed_0",
  id: "question_id instance_id example_id query_id qid id uid sample_id custom_id task_id case_id key",
  question:
    "question nlq nl utterance question_text nl_question natural_language_question natural_language_query user_question",
  database: "db_id db database database_id db_name database_name dbid",
};

const kinds = new Map(
  (Object.entries(names) as [EvidenceKind, string][]).flatMap(([kind, list]) =>
    list.split(" ").map((name) => [name, kind] as const),
  ),
);

/** Undefined where a field of this name says nothing of the example. A column without a name is a data frame's index. */
export function evidenceKindOf(name: string): EvidenceKind | undefined {
  const normalized = normalizeFieldName(name);
  return normalized === "" ? "index" : kinds.get(normalized);
}
