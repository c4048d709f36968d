import { describe, expect, it } from "vitest";
import { extractSql } from "../../../../trainer/predictions/extract/extractSql.ts";
import { threadMilliseconds } from "../../../support/threadMilliseconds.ts";

const cases: [what: string, answer: string, sql: string][] = [
  ["plain SQL", "SELECT a FROM t", "SELECT a FROM t"],
  ["its semicolon", "SELECT a FROM t;", "SELECT a FROM t"],
  ["a fenced block", "Here you are:\n```sql\nSELECT a\nFROM t;\n```\nIt works.", "SELECT a\nFROM t"],
  ["a block without a language", "```\nSELECT 1\n```", "SELECT 1"],
  ["a block that was cut off", "```sql\nSELECT 1", "SELECT 1"],
  ["the last of several blocks", "```sql\nSELECT 1\n```\nBetter:\n```sql\nSELECT 2\n```", "SELECT 2"],
  ["the SQL among other blocks", "```sql\nSELECT 1\n```\nOutput:\n```\n1 row\n```", "SELECT 1"],
  ["a block as it stands, whatever it does", "```sql\nDROP TABLE t\n```", "DROP TABLE t"],
  [
    "the query among blocks of copied DDL",
    "```sql\nSELECT a FROM t\n```\nThe table:\n```sql\nCREATE TABLE t (a text)\n```",
    "SELECT a FROM t",
  ],
  [
    "the query behind copied DDL",
    "CREATE TABLE t (\n  a text\n);\n\nCREATE TABLE u (b text);\n\nSELECT a FROM t;",
    "SELECT a FROM t",
  ],
  ["leading prose", "The query that you want is:\nSELECT a FROM t", "SELECT a FROM t"],
  ["a tool's arguments", '{"name": "run", "arguments": {"sql": "SELECT a FROM t"}}', "SELECT a FROM t"],
  [
    "a tool's arguments as text",
    '{"type": "function", "function": {"name": "run", "arguments": "{\\"query\\": \\"SELECT a FROM t\\"}"}}',
    "SELECT a FROM t",
  ],
  ["a statement in bold", "**SELECT a FROM t**", "SELECT a FROM t"],
  ["a box of LaTeX", "So it is $\\boxed{SELECT a FROM t}$", "SELECT a FROM t"],
  ["a box of LaTeX around text", "\\boxed{\\text{SELECT a FROM t}}", "SELECT a FROM t"],
  ["a formula of LaTeX", "$$SELECT a FROM t$$", "SELECT a FROM t"],
  ["HTML's code", "<pre><code class='x'>SELECT a FROM t</code></pre>", "SELECT a FROM t"],
  ["prose around on one line", "Sure: SELECT a FROM t; it counts.", "SELECT a FROM t"],
  ["a following explanation", "SELECT a\nFROM t\n\nThis selects a.", "SELECT a\nFROM t"],
  [
    "a line's start before prose",
    "I would select the names with care:\nSELECT name FROM t",
    "SELECT name FROM t",
  ],
  ["inline code", "The answer is `SELECT a FROM t`.", "SELECT a FROM t"],
  ["inline code with quoted names", "`SELECT `a b` FROM t`", "SELECT `a b` FROM t"],
  ["line ends that a program escaped", "SELECT a\\nFROM t\\tWHERE b = 1", "SELECT a\nFROM t\tWHERE b = 1"],
  ["what looks so within a string", "SELECT a FROM t WHERE b = '\\n'", "SELECT a FROM t WHERE b = '\\n'"],
  [
    "characters that HTML named",
    "SELECT a FROM t WHERE b &lt;= 1 AND c = &#39;x&#39;",
    "SELECT a FROM t WHERE b <= 1 AND c = 'x'",
  ],
  [
    "such a name within a string",
    "SELECT a FROM t WHERE b = '&lt;b&gt;'",
    "SELECT a FROM t WHERE b = '&lt;b&gt;'",
  ],
  ["the quoted entry of a list", '- "SELECT a FROM t"', "SELECT a FROM t"],
  ["a semicolon within a string", "SELECT ';' FROM t; done", "SELECT ';' FROM t"],
  [
    "a common table expression",
    "With this:\nWITH x AS (SELECT 1) SELECT * FROM x",
    "WITH x AS (SELECT 1) SELECT * FROM x",
  ],
  ["what follows the thoughts", "<think>SELECT wrong;</think>\nSELECT 1", "SELECT 1"],
  ["nothing in a refusal", "I cannot answer this with the tables given.", ""],
  ["nothing in nothing", "", ""],
  [
    "several common tables with blank lines between",
    "WITH a AS (\n  SELECT 1\n),\n\nb AS (SELECT 2)\n\nSELECT * FROM a, b;",
    "WITH a AS (\n  SELECT 1\n),\n\nb AS (SELECT 2)\n\nSELECT * FROM a, b",
  ],
  ["a fence on one line", "```sql SELECT a FROM t ```", "SELECT a FROM t"],
  ["a fence of tildes, indented", "1. So:\n   ~~~~sqlite\n   SELECT a\n   ~~~~", "SELECT a"],
  ["a fence with more behind its language", '```sql title="x"\nSELECT a\n```', "SELECT a"],
  [
    "a fence of SQL beside one of Python",
    "```sql\nSELECT a\n```\n```python\nprint('SELECT')\n```",
    "SELECT a",
  ],
  [
    "JSON, fenced or not",
    '```json\n{"reasoning": "SELECT?", "sql": "SELECT a\\nFROM t"}\n```',
    "SELECT a\nFROM t",
  ],
  ["JSON with line ends in its text", '{"sql": "SELECT a\nFROM t"}', "SELECT a\nFROM t"],
  ["a chat completion's text", '{"choices": [{"message": {"content": "```\\nSELECT a\\n```"}}]}', "SELECT a"],
  [
    "thoughts of another name and in brackets",
    "<Reasoning>SELECT 1</Reasoning>[THINK]SELECT 2[/THINK]SELECT a",
    "SELECT a",
  ],
  ["what follows thoughts that the prompt began", "First SELECT 1, then.\n</think>\n\nSELECT a", "SELECT a"],
  ["nothing where the thoughts were cut off", "<think>Let me SELECT 1 first", ""],
  ["a tag of its own", "Sure.\n<sql>SELECT a FROM t;</sql> Done.", "SELECT a FROM t"],
  ["brackets of sqlcoder's form", "[SQL] SELECT a FROM t [/SQL]", "SELECT a FROM t"],
  [
    "what a chat format's tokens enclose",
    "<|im_start|>assistant\nSELECT a FROM t<|im_end|>\n<|im_start|>user",
    "SELECT a FROM t",
  ],
  [
    "the last message of several",
    "<|channel|>analysis<|message|>SELECT 1<|end|><|channel|>final<|message|>SELECT a<|return|>",
    "SELECT a",
  ],
  ["what stands before an end token", "SELECT a FROM t</s><s>SELECT b", "SELECT a FROM t"],
  ["what a label announces", "**Final SQL query:** SELECT a FROM t", "SELECT a FROM t"],
  [
    "what goes on behind a prompt's SELECT",
    " a, count(*) FROM t GROUP BY a",
    "SELECT a, count(*) FROM t GROUP BY a",
  ],
  ["quoted as in a list", "'SELECT a FROM t WHERE b = \\'x\\'',", "SELECT a FROM t WHERE b = 'x'"],
  [
    "with straight quotes for curly ones",
    "SELECT a FROM t WHERE b = ‘x’ AND “c” = 1",
    "SELECT a FROM t WHERE b = 'x' AND \"c\" = 1",
  ],
  [
    "without what Markdown escapes",
    "SELECT item\\_id FROM t WHERE a LIKE 'b\\_%' ESCAPE '\\'",
    "SELECT item_id FROM t WHERE a LIKE 'b\\_%' ESCAPE '\\'",
  ],
  ["without blanks that cannot be seen", "\ufeff\u200bSELECT\u00a0a\u200b FROM t", "SELECT a FROM t"],
  ["comments included", "-- the a; of t\nSELECT a /* ; */ FROM t", "-- the a; of t\nSELECT a /* ; */ FROM t"],
  ["its lines before an explanation", "SELECT a\nFROM t\nThis query selects a.", "SELECT a\nFROM t"],
  ["its lines before the rows it gives", "SELECT a\nFROM t;\n\na\n1\n2", "SELECT a\nFROM t"],
  [
    "several statements, of which none is preferred",
    "SELECT a FROM t;\nSELECT b FROM t;",
    "SELECT a FROM t;\nSELECT b FROM t;",
  ],
  ["SQL behind a sentence that begins like it", "Select the names of t:\nSELECT a FROM t", "SELECT a FROM t"],
  ["values and DuckDB's own statements", "FROM t SELECT a", "FROM t SELECT a"],
  ["nothing where English selects", "You cannot select that from the tables.", ""],
  ["nothing in a sentence with from", "Nothing can be had from here.", ""],
  [
    "a text that holds what looks like tags",
    "SELECT '<think>' || a FROM t WHERE b = '```'",
    "SELECT '<think>' || a FROM t WHERE b = '```'",
  ],
];

describe("the SQL of a chat answer", () => {
  it.each(cases)("is %s", (_what, answer, sql) => {
    expect(extractSql(answer).sql).toBe(sql);
  });

  it("is found in little time in a megabyte of repetition", () => {
    const startedAt = threadMilliseconds();
    const parts = [
      "with a (",
      "```\n",
      "`",
      "\n \n",
      "; ",
      "select ",
      "<think>",
      "/*",
      "'",
      "<s>",
      "[sql]",
      "“",
      "\n- select a from ",
    ];
    for (const part of parts) extractSql(part.repeat(2 ** 17));
    for (const blank of ["\t", " ", "\n", " \n"]) extractSql(`SELECT 1${blank.repeat(2 ** 17)}x`);
    expect(threadMilliseconds() - startedAt).toBeLessThan(10_000);
  });
});
