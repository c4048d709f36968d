/** What the name of a field says of its content, whatever its spelling: `predSQL`, `PREDICTED SQL` and `predicted_sql` are one. */
export type FieldMeaning =
  /** What a system predicted, by its name. */
  | "prediction"
  /** What a model answered, perhaps more than SQL. */
  | "reply"
  /** Some SQL, perhaps the gold. */
  | "sql"
  | "gold"
  | "other";

const words = (text: string) => new Set(text.split(" "));

const goldWords = words(
  "gold golden golds truth groundtruth reference references ref target targets label labels expected oracle gt original",
);
/** Fields about an answer that are not the answer. */
const asideWords = words(
  "time times latency seconds duration token tokens toks tokenized score scores prob probs logprob logprobs cost count length " +
    "result results rows error errors exec execution executed executable correct correctness status valid id ids index idx " +
    "db database prompt prompts input inputs question instruction schema difficulty hardness level explanation reasoning " +
    "reason rationale thought thoughts cot value values ast parsed columns tables skeleton path file type role usage by at on date version",
);
const predictionWords = words(
  "pred preds predict predicts predicted prediction predictions generated generation generations gen hyp hypothesis inferred",
);
const replyWords = words(
  "response responses resp resps output outputs completion completions answer answers reply decoded content text",
);
const sqlWords = words("sql sqls query queries sqlite statement code");
/** Whose SQL it is. */
const systemWords = words("model llm system final our my best selected voted submitted candidate candidates");

/** In lower case, with underscores between words. */
export function normalizeFieldName(name: string): string {
  return name
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1_$2")
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1_$2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_+|_+$/g, "");
}

export function meaningOf(name: string): FieldMeaning {
  const parts = normalizeFieldName(name).split("_");
  const has = (among: ReadonlySet<string>) => parts.some((part) => among.has(part));
  if (has(goldWords)) return "gold";
  if (has(asideWords)) return "other";
  if (has(predictionWords)) return "prediction";
  if (has(sqlWords) && (has(systemWords) || has(replyWords))) return "prediction";
  if (has(replyWords)) return "reply";
  return parts.every((part) => sqlWords.has(part)) ? "sql" : "other";
}
