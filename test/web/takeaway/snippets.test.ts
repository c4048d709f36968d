import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { curlCommand, pandasProgram, rowsPath } from "../../../web/lib/takeaway/snippets.ts";
import { whyNoPython } from "../../integration/notebooks/python.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const noPython = await whyNoPython();
const hostile = `it's "$(touch /tmp/x)" \`id\` \\ \n """ 'é'`;
const query = {
  url: "http://dojo.test:4000/graphql",
  document: "query Methods($name: String) {\n  methods {\n    name\n  }\n}",
  variables: { name: hostile, list: [1, true, null] },
  needsToken: true,
};

describe("the shown curl", () => {
  it("sends the document, the variables and the token of the environment, whatever a visitor wrote", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "curl"), '#!/bin/sh\nprintf "%s\\037" "$@"\n');
    chmodSync(join(folder, "curl"), 0o755);
    const sent = execFileSync("sh", ["-c", curlCommand(query)], {
      encoding: "utf8",
      env: { PATH: `${folder}:${process.env.PATH}`, SQLDOJO_TOKEN: "secret" },
    }).split("\u001f");
    expect(sent).toContain(query.url);
    expect(sent).toContain("Authorization: Bearer secret");
    expect(JSON.parse(sent[sent.indexOf("--data-binary") + 1]!)).toEqual({
      query: query.document,
      variables: query.variables,
    });
  });

  it("asks for no token where the visitor has none", () => {
    expect(curlCommand({ ...query, needsToken: false })).not.toContain("Authorization");
  });
});

describe("the shown Python", () => {
  it.skipIf(noPython !== undefined)("has its variables as they are, whatever a visitor wrote", () => {
    const program = pandasProgram(query, { methods: [{ name: "sft" }] });
    const upToVariables = program.slice(program.indexOf("query ="), program.indexOf("headers ="));
    const print = "import json\nprint(json.dumps([query.strip(), variables]))";
    const printed = execFileSync("python3", ["-c", `${upToVariables}${print}`], { encoding: "utf8" });
    expect(JSON.parse(printed)).toEqual([query.document, query.variables]);
    expect(program).toContain('pandas.json_normalize(answer["data"]["methods"])');
  });
});

describe("the rows of an answer", () => {
  it("are its largest list of objects under the first field that has one", () => {
    const entries = [{ score: { value: 0.5, split: "a split with a long name" } }];
    const leaderboard = {
      rules: [{ rule: "a" }],
      names: ["a long list of names that are no objects"],
      entries,
    };
    expect(rowsPath({ cursor: "1", leaderboard, others: [{}] })).toEqual(["leaderboard", "entries"]);
    expect(rowsPath({ run: { id: "a", pages: { nodes: [{ id: "b" }] } } })).toEqual([
      "run",
      "pages",
      "nodes",
    ]);
    expect(rowsPath({ run: null })).toEqual([]);
  });
});
