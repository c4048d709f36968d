import { findBenchmark, missingBenchmark } from "../domain/benchmarks/findBenchmark.ts";
import { invalidInput } from "../domain/errors.ts";
import { notFound } from "../domain/requireKnown.ts";
import { builder } from "./builder.ts";
import { exampleNode } from "./example.ts";
import { textCondition } from "./filters.ts";
import { idOf } from "./ids.ts";
import { pageOf } from "./pages.ts";

const mostWords = 20;

const searchedText = builder.enumType("ExampleText", {
  description: "A text of an example that can be searched.",
  values: {
    QUESTION: { description: "The question, with its evidence." },
    GOLD_SQL: { description: "The benchmark's SQL." },
    PREDICTED_SQL: { description: "The SQL of any prediction for it." },
  },
});
type SearchedText = typeof searchedText.$inferType;

const exampleFilter = builder.inputType("ExampleFilter", {
  description: "Which examples; all conditions must hold.",
  fields: (t) => ({
    split: t.string({ description: "Of this split, by name." }),
    search: t.string({
      description: `Words of which each must stand in one of the texts of \`in\`, as a part, capitals or not; between double quotes, several as they stand. At most ${mostWords}.`,
    }),
    in: t.field({
      type: [searchedText],
      description: "Which texts are searched. Default: the question and the gold SQL.",
    }),
    database: t.string({ description: "On the database of this name (Spider's db_id)." }),
    feature: t.string({ description: "With this feature, as in `joins=2`." }),
    isExcluded: t.boolean({ description: "Only those that an issue excludes, or only the others." }),
  }),
});
type ExampleFilter = typeof exampleFilter.$inferInput;

/** The words of a search, and what stands between double quotes as one. */
export function wordsOf(search: string): string[] {
  return [...search.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, word]) => (quoted ?? word ?? "").trim())
    .filter((word) => word !== "");
}

function contains(word: string, text: SearchedText): object[] {
  const condition = textCondition({ contains: word });
  switch (text) {
    case "QUESTION":
      return [{ question: condition }, { evidence: condition }];
    case "GOLD_SQL":
      return [{ goldSql: condition }];
    case "PREDICTED_SQL":
      return [{ predictions: { some: { sql: condition } } }];
  }
}

function exampleWhere({ search, in: texts, database, feature, isExcluded }: ExampleFilter): object {
  const words = wordsOf(search ?? "");
  if (words.length > mostWords)
    throw invalidInput("filter.search", `has ${words.length} words; at most ${mostWords} are allowed.`);
  const searched = texts ?? (["QUESTION", "GOLD_SQL"] as const);
  if (searched.length === 0)
    throw invalidInput("filter.in", "is empty; name a text to search, or leave it out.");
  return {
    AND: words.map((word) => ({ OR: searched.flatMap((text) => contains(word, text)) })),
    ...(database == null ? {} : { database: { name: database } }),
    ...(feature == null ? {} : { features: { has: feature } }),
    ...(isExcluded == null
      ? {}
      : { issues: isExcluded ? { some: { isExcluded: true } } : { none: { isExcluded: true } } }),
  };
}

builder.queryFields((t) => ({
  example: t.prismaField({
    type: "Example",
    nullable: true,
    description: "One example by id; null if it does not exist.",
    args: { id: t.arg.id({ required: true, description: "Its id." }) },
    resolve: (query, _root, { id }, { prisma }) =>
      prisma.example.findUnique({ ...query, where: { id: idOf("Example", id, "id") } }),
  }),
  examples: t.connection({
    type: exampleNode,
    description: "Examples of a benchmark, by split and index.",
    args: {
      benchmark: t.arg.string({ required: true, description: "The benchmark's name." }),
      version: t.arg.int({ description: "Version of the benchmark. Default: the newest." }),
      filter: t.arg({ type: exampleFilter, description: "Filter. Default: all." }),
    },
    resolve: async (_root, args, context, info) => {
      const { prisma } = context;
      const reference = { name: args.benchmark, version: args.version };
      const benchmark = await findBenchmark(prisma, reference);
      if (benchmark === null) throw await missingBenchmark(prisma, reference);
      const filter = args.filter ?? {};
      const splits = benchmark.splits.filter(({ name }) => filter.split == null || name === filter.split);
      if (filter.split != null && splits.length === 0) {
        const known = benchmark.splits.map(({ name }) => name);
        throw notFound({ field: "filter.split", name: filter.split }, `split of ${benchmark.name}`, known);
      }
      if (filter.database != null) {
        const databases = await prisma.database.findMany({
          where: { benchmarkId: benchmark.id },
          orderBy: { name: "asc" },
          select: { name: true },
        });
        const known = databases.map(({ name }) => name);
        if (!known.includes(filter.database))
          throw notFound(
            { field: "filter.database", name: filter.database },
            `database of ${benchmark.name}`,
            known,
          );
      }
      const own = { splitId: { in: splits.map(({ id }) => id) }, ...exampleWhere(filter) };
      return pageOf({
        list: `examples of ${benchmark.id}`,
        keys: [
          { field: "split.position", kind: "number", direction: "asc" },
          { field: "index", kind: "number", direction: "asc" },
        ],
        include: { split: true },
        args,
        context,
        info,
        find: (client, where, query) => client.example.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => prisma.example.count({ where: own }),
      });
    },
  }),
}));
