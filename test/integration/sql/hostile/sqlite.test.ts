import { createSqliteExecutor } from "../../../../trainer/sql/executors/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../../contract/singersDatabase.ts";
import { describeHostile } from "./describeHostile.ts";
import { sqliteTexts } from "./sqliteTexts.ts";

describeHostile("sqlite", {
  create: createSqliteExecutor,
  writeDatabase: writeSqliteSingers,
  hostileTexts: sqliteTexts,
  limits: { timeoutMilliseconds: 700, maximumMegabytes: 128 },
  maximumSteps: 5_000_000,
});
