import { ruleDefinitions } from "../../api/generated/catalogue.ts";
import { compareAsSpider } from "./compareAsSpider.ts";
import { goldTexts } from "./gradeRows.ts";
import type { JudgedCase, Rule } from "./rule.ts";
import { isOrderedToSpider, spiderGoldText, spiderPredictedText } from "./spiderText.ts";

/**
 * Test-suite accuracy: `spiderExecution` on the database and on every further one of its suite, right where all agree.
 * Undefined without a suite, and where no gold SQL executes; like the original it ends at the first disagreement.
 */
export const spiderTestSuite: Rule = {
  ...ruleDefinitions.spiderTestSuite,
  async grade(judged) {
    if ((judged.database.suiteFiles ?? []).length === 0) return undefined;
    let best: number | undefined;
    for (const sql of goldTexts(judged)) {
      const verdict = await agreesEverywhere(judged, sql);
      if (verdict !== undefined) best = Math.max(best ?? 0, verdict);
      if (best === 1) break;
    }
    return best;
  },
};

async function agreesEverywhere(judged: JudgedCase, goldSql: string): Promise<number | undefined> {
  const goldText = spiderGoldText(goldSql);
  const predictedText = spiderPredictedText(judged.predictedSql);
  const isOrdered = isOrderedToSpider(goldText);
  for (const file of [judged.database.file, ...(judged.database.suiteFiles ?? [])]) {
    const [gold, predicted] = await Promise.all([
      judged.executeGold(goldText, file),
      judged.executePredicted(predictedText, file),
    ]);
    if (gold.kind !== "rows") return undefined;
    if (predicted.kind !== "rows" || !compareAsSpider(predicted, gold, isOrdered)) return 0;
  }
  return 1;
}
