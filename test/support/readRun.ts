import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import type { ApiClient } from "../../trainer/api/client.ts";

export interface ReadRun {
  readonly run: {
    readonly status: string;
    readonly statusReason: string | null;
    readonly attempt: number;
    readonly finishedAt: string | null;
    readonly iterations: { readonly number: number; readonly finishedAt: string | null }[];
    readonly generations: {
      readonly number: number;
      readonly weightsHash: string;
      readonly evaluations: {
        readonly status: string;
        readonly recordedCount: number;
        readonly exampleCount: number;
        readonly executionAccuracy: number | null;
        readonly split: { readonly name: string };
      }[];
    }[];
    readonly logLines: { readonly level: string; readonly message: string }[];
  };
  readonly series: { readonly name: string; readonly steps: number[]; readonly values: number[] }[];
}

const document = parse(`
  query ReadRun($id: ID!) {
    run(id: $id) {
      status statusReason attempt finishedAt
      iterations { number finishedAt }
      generations {
        number weightsHash
        evaluations { status recordedCount exampleCount executionAccuracy split { name } }
      }
      logLines(last: 200) { level message }
    }
    series: metricSeries(runId: $id, maximumPoints: 5000) { name steps values }
  }
`) as TypedDocumentNode<ReadRun, { id: string }>;

/** A run with everything that was recorded of it, as a notebook would ask for it. */
export function readRun(client: ApiClient, id: string): Promise<ReadRun> {
  return client.request(document, { id });
}
