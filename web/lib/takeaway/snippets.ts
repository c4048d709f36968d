/** How a query is asked outside of this site: the same document, the same variables. */

export interface Query {
  /** Of the GraphQL server. */
  readonly url: string;
  readonly document: string;
  readonly variables: unknown;
  /** Whether it needs a token, which the environment is to have under SQLDOJO_TOKEN. */
  readonly needsToken: boolean;
}

/** A command for a POSIX shell. */
export function curlCommand({ url, document, variables, needsToken }: Query): string {
  const body = JSON.stringify({ query: document, variables }, null, 1);
  return [
    `curl -sS ${shellWord(url)} -H 'Content-Type: application/json'${needsToken ? ' -H "Authorization: Bearer $SQLDOJO_TOKEN"' : ""} \\`,
    `  --data-binary ${shellWord(body)}`,
    "",
  ].join("\n");
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * A Python program that prints the answer's rows as a data frame.
 *
 * @param data the answer that the page had, which tells where its rows are
 */
export function pandasProgram({ url, document, variables, needsToken }: Query, data: unknown): string {
  const path = rowsPath(data);
  const place = path.map((key) => `[${JSON.stringify(key)}]`).join("");
  return [
    "import json",
    ...(needsToken ? ["import os"] : []),
    "import urllib.request",
    "",
    "import pandas",
    "",
    `query = """`,
    `${document.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"').trim()}`,
    `"""`,
    `variables = ${pythonLiteral(variables)}`,
    `headers = {"Content-Type": "application/json"}`,
    ...(needsToken ? [`headers["Authorization"] = "Bearer " + os.environ["SQLDOJO_TOKEN"]`] : []),
    `body = json.dumps({"query": query, "variables": variables}).encode()`,
    `request = urllib.request.Request(${JSON.stringify(url)}, body, headers)`,
    "answer = json.load(urllib.request.urlopen(request))",
    `rows = pandas.json_normalize(answer["data"]${place})`,
    "print(rows)",
    "",
  ].join("\n");
}

/** Where an answer has its rows: the largest list of objects under the first field that has one; none: the answer itself. */
export function rowsPath(data: unknown): string[] {
  if (!isObject(data)) return [];
  for (const [field, value] of Object.entries(data)) {
    const [largest] = listsIn(value, [field]).sort((left, right) => right.size - left.size);
    if (largest !== undefined) return largest.path;
  }
  return [];
}

interface FoundList {
  readonly path: string[];
  /** Of its text. */
  readonly size: number;
}

function listsIn(value: unknown, path: string[]): FoundList[] {
  if (Array.isArray(value)) return value.some(isObject) ? [{ path, size: JSON.stringify(value).length }] : [];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => listsIn(inner, [...path, key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value of JSON as Python writes it: its strings mean the same there. */
function pythonLiteral(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
  if (isObject(value)) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${pythonLiteral(inner)}`).join(", ")}}`;
  }
  return JSON.stringify(value);
}
