-- CreateTable
CREATE TABLE "Configuration" (
    "id" SERIAL NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Configuration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "configurationId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT,
    "number" DOUBLE PRECISION,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("configurationId","path")
);

-- CreateTable
CREATE TABLE "RunScore" (
    "runId" UUID NOT NULL,
    "splitId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "isOutcomeRule" BOOLEAN NOT NULL,
    "exampleCount" INTEGER NOT NULL,
    "accuracy" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RunScore_pkey" PRIMARY KEY ("runId","splitId","rule")
);

-- CreateIndex
CREATE UNIQUE INDEX "Configuration_hash_key" ON "Configuration"("hash");

-- CreateIndex
CREATE INDEX "Setting_path_number_idx" ON "Setting"("path", "number");

-- CreateIndex
CREATE INDEX "Setting_path_text_idx" ON "Setting"("path", "text");

-- CreateIndex
CREATE INDEX "RunScore_splitId_rule_accuracy_idx" ON "RunScore"("splitId", "rule", "accuracy");

-- CreateIndex
CREATE INDEX "RunScore_evaluationId_idx" ON "RunScore"("evaluationId");

-- CreateIndex
CREATE INDEX "Run_createdAt_idx" ON "Run"("createdAt");

-- CreateIndex
CREATE INDEX "Run_finishedAt_idx" ON "Run"("finishedAt");

-- CreateIndex
CREATE INDEX "Run_configurationHash_idx" ON "Run"("configurationHash");


-- AddForeignKey
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_configurationId_fkey" FOREIGN KEY ("configurationId") REFERENCES "Configuration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunScore" ADD CONSTRAINT "RunScore_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunScore" ADD CONSTRAINT "RunScore_splitId_fkey" FOREIGN KEY ("splitId") REFERENCES "Split"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunScore" ADD CONSTRAINT "RunScore_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The leaves of a configuration: what is no object, and objects without content.
CREATE FUNCTION "settings_of"("document" JSONB) RETURNS TABLE ("path" TEXT, "text" TEXT, "number" DOUBLE PRECISION)
LANGUAGE sql IMMUTABLE AS $$
  WITH RECURSIVE "part"("path", "value") AS (
    SELECT each."key", each."value"
      FROM jsonb_each(CASE WHEN jsonb_typeof("document") = 'object' THEN "document" ELSE '{}' END) AS each
    UNION ALL
    SELECT "part"."path" || '.' || each."key", each."value"
      FROM "part"
      CROSS JOIN LATERAL jsonb_each(
        CASE WHEN jsonb_typeof("part"."value") = 'object' THEN "part"."value" ELSE '{}' END
      ) AS each
  )
  SELECT
    CASE WHEN length(part."path") <= 200 THEN part."path" ELSE left(part."path", 200) || '…' || md5(part."path") END,
    CASE WHEN length(part."value" #>> '{}') <= 200 THEN part."value" #>> '{}'
      ELSE left(part."value" #>> '{}', 200) || '…' || md5(part."value" #>> '{}') END,
    CASE WHEN jsonb_typeof(part."value") = 'number' THEN (part."value" #>> '{}')::float8 END
  FROM "part" AS part
  WHERE jsonb_typeof(part."value") <> 'object' OR part."value" = '{}'
$$;

-- Who makes the first run of a configuration holds the lock until the commit: two who make several of the same, in different
-- orders, would wait for each other.
CREATE FUNCTION "keep_settings"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "made" INTEGER;
BEGIN
  IF EXISTS (SELECT FROM "Configuration" WHERE "hash" = NEW."configurationHash") THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('Configuration', 0));
  INSERT INTO "Configuration" ("hash") VALUES (NEW."configurationHash") ON CONFLICT DO NOTHING RETURNING "id" INTO "made";
  IF "made" IS NOT NULL THEN
    INSERT INTO "Setting" ("configurationId", "path", "text", "number")
      SELECT "made", each."path", each."text", each."number"
      FROM "settings_of"(coalesce(NEW."configuration", NEW."externalConfiguration")) AS each
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "Run_keeps_settings"
  BEFORE INSERT ON "Run"
  FOR EACH ROW EXECUTE FUNCTION "keep_settings"();

-- The complete evaluations of the generation that a run counts with, the newest of each split, under each of their rules. A rule
-- that decided outcomes and gave no verdicts has the accuracy of the outcomes.
CREATE FUNCTION "keep_scores_of"("ofRun" UUID) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "RunScore" WHERE "runId" = "ofRun";
  INSERT INTO "RunScore"
    ("runId", "splitId", "evaluationId", "rule", "version", "isOutcomeRule", "exampleCount", "accuracy")
  WITH "evaluated" AS (
    SELECT evaluation.*, generation."number" AS "generationNumber"
    FROM "Generation" AS generation
    JOIN "Evaluation" AS evaluation ON evaluation."generationId" = generation."id"
    WHERE generation."runId" = "ofRun" AND evaluation."status" = 'COMPLETE' AND evaluation."judgedCount" > 0
  ), "result" AS (
    SELECT coalesce(
      (SELECT "resultGeneration" FROM "Run" WHERE "id" = "ofRun"),
      (
        SELECT "generationNumber" FROM "evaluated" GROUP BY "generationNumber"
        ORDER BY count(DISTINCT "splitId") DESC, "generationNumber" DESC LIMIT 1
      )
    ) AS "number"
  ), "counting" AS (
    SELECT DISTINCT ON (evaluated."splitId") evaluated.*
    FROM "evaluated" AS evaluated JOIN "result" AS result ON result."number" = evaluated."generationNumber"
    ORDER BY evaluated."splitId", evaluated."completedAt" DESC, evaluated."id" DESC
  )
  SELECT "ofRun", counting."splitId", counting."id", score."rule", score."version",
    score."rule" = split_part(counting."outcomeRule", '@', 1), score."exampleCount", score."accuracy"
  FROM "counting" AS counting JOIN "EvaluationScore" AS score ON score."evaluationId" = counting."id"
  UNION ALL
  SELECT "ofRun", counting."splitId", counting."id", split_part(counting."outcomeRule", '@', 1),
    split_part(counting."outcomeRule", '@', 2)::int, true, counting."judgedCount", counting."executionAccuracy"
  FROM "counting" AS counting
  WHERE NOT EXISTS (
    SELECT FROM "EvaluationScore" AS score
    WHERE score."evaluationId" = counting."id" AND score."rule" = split_part(counting."outcomeRule", '@', 1)
  )
$$;

CREATE FUNCTION "keep_scores_of_evaluated_run"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_scores_of"("runId") FROM "Generation" WHERE "id" = NEW."generationId";
  RETURN NULL;
END
$$;

CREATE TRIGGER "Evaluation_counts_for_its_run"
  AFTER INSERT OR UPDATE OF "status" ON "Evaluation"
  FOR EACH ROW WHEN (NEW."status" = 'COMPLETE')
  EXECUTE FUNCTION "keep_scores_of_evaluated_run"();

CREATE FUNCTION "keep_scores_of_run"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_scores_of"(NEW."id");
  RETURN NULL;
END
$$;

CREATE TRIGGER "Run_counts_with_its_result"
  AFTER UPDATE OF "resultGeneration" ON "Run"
  FOR EACH ROW WHEN (OLD."resultGeneration" IS DISTINCT FROM NEW."resultGeneration")
  EXECUTE FUNCTION "keep_scores_of_run"();

-- What there is already.
INSERT INTO "Configuration" ("hash") SELECT DISTINCT "configurationHash" FROM "Run";
INSERT INTO "Setting" ("configurationId", "path", "text", "number")
  SELECT configuration."id", each."path", each."text", each."number"
  FROM "Configuration" AS configuration
  CROSS JOIN LATERAL (
    SELECT coalesce("configuration", "externalConfiguration") AS "document" FROM "Run"
    WHERE "configurationHash" = configuration."hash" ORDER BY "id" LIMIT 1
  ) AS run
  CROSS JOIN LATERAL "settings_of"(run."document") AS each
  ON CONFLICT DO NOTHING;
SELECT count("keep_scores_of"("id")) FROM "Run";

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_configurationHash_fkey" FOREIGN KEY ("configurationHash") REFERENCES "Configuration"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
