import type { Benchmark, Split } from "../../generated/prisma/client.ts";
import { invalidInput, Refusal } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import { unknownName } from "../unknownName.ts";

export interface BenchmarkReference {
  name: string;
  /** The newest where it is not given. */
  version?: number | null | undefined;
}

export type BenchmarkWithSplits = Benchmark & { splits: Split[] };

/** The condition as Prisma words it. */
export function benchmarkByName({ name, version }: BenchmarkReference) {
  return { name, deletedAt: null, ...(version == null ? { isNewest: true } : { version }) };
}

/** Its splits in the order in which tables show them. */
export async function findBenchmark(
  prisma: Pick<Transaction, "benchmark">,
  reference: BenchmarkReference,
): Promise<BenchmarkWithSplits | null> {
  return prisma.benchmark.findFirst({
    where: benchmarkByName(reference),
    include: { splits: { orderBy: { position: "asc" } } },
  });
}

/** @throws Refusal INVALID_INPUT naming `field`, what there is, and the nearest name. */
export async function requireBenchmark(
  prisma: Pick<Transaction, "benchmark">,
  reference: BenchmarkReference,
  field: { name: string; version: string },
): Promise<BenchmarkWithSplits> {
  const found = await findBenchmark(prisma, reference);
  if (found) return found;
  const missing = await describeMissing(prisma, reference);
  throw invalidInput(field[missing.part], missing.fault);
}

/** The refusal of a query: NOT_FOUND, with the argument that names nothing. */
export async function missingBenchmark(
  prisma: Pick<Transaction, "benchmark">,
  reference: BenchmarkReference,
): Promise<Refusal> {
  const { part, fault } = await describeMissing(prisma, reference);
  const field = part === "name" ? "benchmark" : "version";
  return new Refusal("NOT_FOUND", `${field}: ${fault}`, field);
}

async function describeMissing(
  prisma: Pick<Transaction, "benchmark">,
  { name, version }: BenchmarkReference,
): Promise<{ part: "name" | "version"; fault: string }> {
  const known = await prisma.benchmark.findMany({
    where: { deletedAt: null },
    orderBy: [{ name: "asc" }, { version: "asc" }],
    select: { name: true, version: true },
  });
  const versions = known.filter((each) => each.name === name).map((each) => each.version);
  if (versions.length > 0) {
    const fault = `${name} has no version ${version}; there is ${versions.join(", ")}. Leave it out for the newest.`;
    return { part: "version", fault };
  }
  const names = [...new Set(known.map((each) => each.name))];
  return { part: "name", fault: unknownName("benchmark", name, names) };
}
