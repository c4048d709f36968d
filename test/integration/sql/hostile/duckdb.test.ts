import { createDuckdbExecutor } from "../../../../trainer/sql/executors/duckdbExecutor.ts";
import { writeDuckdbSingers } from "../../../contract/duckdbSingers.ts";
import { describeHostile } from "./describeHostile.ts";
import { duckdbTexts } from "./duckdbTexts.ts";

describeHostile("duckdb", {
  create: createDuckdbExecutor,
  writeDatabase: writeDuckdbSingers,
  hostileTexts: duckdbTexts,
  limits: { timeoutMilliseconds: 1_000, maximumMegabytes: 200 },
});
