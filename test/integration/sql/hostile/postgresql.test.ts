import { writeFileSync } from "node:fs";
import { createPostgresqlExecutor } from "../../../../trainer/sql/executors/postgresqlExecutor.ts";
import { singers } from "../../../contract/sqlExecutor.ts";
import { describeHostile } from "./describeHostile.ts";
import { postgresqlTexts } from "./postgresqlTexts.ts";

describeHostile("postgresql", {
  create: createPostgresqlExecutor,
  writeDatabase(file) {
    const rows = singers.map(([name, age, height]) => `('${name.replace("'", "''")}', ${age}, ${height})`);
    writeFileSync(
      file,
      `CREATE TABLE singer (name text, age integer, height real);\nINSERT INTO singer VALUES ${rows.join(", ")};\n`,
    );
  },
  hostileTexts: postgresqlTexts,
  limits: { timeoutMilliseconds: 2_000, maximumMegabytes: 200 },
});
