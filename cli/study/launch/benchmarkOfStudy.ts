import type { ApiClient } from "../../../trainer/api/client.ts";
import { RegisteredBenchmarkDocument } from "../../api/generated/operations.ts";
import { registerKataApart } from "../../shared/registerKataApart.ts";
import type { Study } from "../definition/study.ts";
import type { StudyReferences } from "./planStudy.ts";

interface Server {
  readonly url: string;
  readonly admin: Pick<ApiClient, "request">;
  readonly dataFolder: string;
  readonly signal: AbortSignal;
}

/**
 * Which version of its benchmark a study runs on, and on which of its splits. The embedded benchmark is written and registered where it is not yet;
 * any other is expected on the server. Throws an Error that names the fix where the server does not know the benchmark
 * or it lacks a split of the study.
 */
export async function benchmarkOfStudy(
  { benchmark, splits, optionalSplits = [] }: Pick<Study, "benchmark" | "splits" | "optionalSplits">,
  { url, admin, dataFolder, signal }: Server,
): Promise<Omit<StudyReferences, "codeVersion"> & { readonly splits: readonly string[] }> {
  if (benchmark === "kata") {
    const { version, generatorVersion } = await registerKataApart(url, dataFolder, signal);
    return { benchmarkVersion: version, generatorVersion, splits };
  }
  const { benchmark: known } = await admin.request(RegisteredBenchmarkDocument, { name: benchmark });
  if (known == null)
    throw new Error(
      `The study runs on the benchmark ${benchmark}, which this server does not know: import it first with ` +
        `\`sqldojo import benchmark <folder> --name ${benchmark} --server ${url}\`.`,
    );
  const missing = splits.filter((split) => !known.splits.some(({ name }) => name === split));
  if (missing.length > 0)
    throw new Error(
      `The study evaluates on ${missing.join(", ")}, which ${benchmark} version ${known.version} does not have; ` +
        `it has ${known.splits.map(({ name }) => name).join(", ")}.`,
    );
  const also = optionalSplits.filter((split) => known.splits.some(({ name }) => name === split));
  return { benchmarkVersion: known.version, splits: [...splits, ...also] };
}
