import type { ApiClient } from "../../../trainer/api/client.ts";
import { StudyProgressDocument, type StudyProgressQuery } from "../../api/generated/operations.ts";

type Run = NonNullable<StudyProgressQuery["experiment"]>["runs"]["nodes"][number];

/** All runs of an experiment, page by page; none where the server no longer has it. */
export async function loadRuns(admin: ApiClient, experimentId: string): Promise<Run[]> {
  const runs: Run[] = [];
  for (let after: string | null = null; ; ) {
    const answer: StudyProgressQuery = await admin.request(StudyProgressDocument, {
      id: experimentId,
      after,
    });
    const page = answer.experiment?.runs;
    runs.push(...(page?.nodes ?? []));
    if (!page?.pageInfo.hasNextPage) return runs;
    after = page.pageInfo.endCursor;
  }
}
