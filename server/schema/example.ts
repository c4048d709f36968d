import { builder } from "./builder.ts";

builder.prismaNode("Database", {
  id: { field: "id" },
  description: "One database of a benchmark.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Spider's db_id." }),
    schema: t.expose("schema", { type: "JSON", description: "Its tables, columns and foreign keys." }),
  }),
});

export const exampleNode = builder.prismaNode("Example", {
  id: { field: "id" },
  description: "A question on a database with the SQL that the benchmark gives as right.",
  fields: (t) => ({
    index: t.exposeInt("index", { description: "Position in its split, from 0." }),
    sourceId: t.exposeString("sourceId", {
      nullable: true,
      description: "The benchmark's own name for it, such as BIRD's `question_id`; need not be unique.",
    }),
    split: t.relation("split", { description: "Which it belongs to." }),
    question: t.exposeString("question", { description: "What is asked." }),
    goldSql: t.exposeString("goldSql", { description: "The SQL given as right." }),
    difficulty: t.exposeString("difficulty", { nullable: true, description: "As the benchmark grades it." }),
    evidence: t.exposeString("evidence", {
      nullable: true,
      description: "Knowledge from outside the database (BIRD).",
    }),
    database: t.relation("database", { description: "Which it is asked on." }),
    features: t.exposeStringList("features", {
      description: "What it can be grouped by, as `dimension=value`: `joins=2`, `difficulty=easy`.",
    }),
    issues: t.relation("issues", {
      description: "What checks found wrong with the example itself, by kind.",
      query: { orderBy: [{ kind: "asc" }, { id: "asc" }] },
    }),
    isExcluded: t.boolean({
      description: "True where an issue says that the example tells nothing about a prediction.",
      select: { _count: { select: { issues: { where: { isExcluded: true } } } } },
      resolve: ({ _count }) => _count.issues > 0,
    }),
  }),
});
