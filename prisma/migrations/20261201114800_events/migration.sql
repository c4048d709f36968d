-- What subscribers hear, in the order in which it was committed. Written in the transaction of the change itself, so that
-- neither is there without the other.
CREATE TABLE "Event" (
  "position" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "topic" TEXT NOT NULL,
  "runId" UUID,
  "experimentId" UUID,
  "benchmarkId" UUID,
  -- JSON; null where readers load what changed.
  "payload" TEXT,
  "byteCount" INTEGER NOT NULL,
  "changedBy" XID8 NOT NULL DEFAULT pg_current_xact_id(),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- However much of a run one transaction changes, it is told of once.
CREATE UNIQUE INDEX "Event_of_run_once" ON "Event" ("changedBy", "runId") WHERE "topic" = 'runUpdated';
CREATE UNIQUE INDEX "Event_of_leaderboard_once" ON "Event" ("changedBy", "benchmarkId") WHERE "topic" = 'leaderboardChanged';

-- One row: which history the positions belong to, and up to where it was forgotten.
CREATE TABLE "EventHistory" (
  "isOnly" BOOLEAN PRIMARY KEY DEFAULT true CHECK ("isOnly"),
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "forgottenTo" BIGINT NOT NULL DEFAULT 0
);

-- The lock, held until the transaction ends, makes positions appear in their order. Nothing may be waited for after it: it
-- is called last, by triggers at the very end.
CREATE FUNCTION "tell"("topic" TEXT, "runId" UUID, "experimentId" UUID, "benchmarkId" UUID, "payload" TEXT)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('Event', 0));
  INSERT INTO "Event" ("topic", "runId", "experimentId", "benchmarkId", "payload", "byteCount")
    VALUES ($1, $2, $3, $4, $5, 100 + coalesce(octet_length($5), 0))
    ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION "tell_of_run"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "ended" CONSTANT "RunStatus"[] := ARRAY['SUCCEEDED', 'FAILED', 'CANCELLED']::"RunStatus"[];
BEGIN
  PERFORM "tell"('runUpdated', NEW."id", NEW."experimentId", NULL, NULL);
  IF TG_OP = 'UPDATE' THEN
    IF OLD."status" <> NEW."status" AND (OLD."status" = ANY("ended") OR NEW."status" = ANY("ended")) THEN
      PERFORM "tell"('leaderboardChanged', NULL, NULL, NEW."benchmarkId", NULL);
    END IF;
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Run_is_told_of"
  AFTER INSERT ON "Run" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "tell_of_run"();

-- A heartbeat alone is no news.
CREATE CONSTRAINT TRIGGER "Run_change_is_told_of"
  AFTER UPDATE ON "Run" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((to_jsonb(OLD) - 'leaseExpiresAt') IS DISTINCT FROM (to_jsonb(NEW) - 'leaseExpiresAt'))
  EXECUTE FUNCTION "tell_of_run"();

CREATE FUNCTION "tell_of_iteration"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "tell"('runUpdated', "id", "experimentId", NULL, NULL) FROM "Run" WHERE "id" = NEW."runId";
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Iteration_is_told_of"
  AFTER INSERT OR UPDATE ON "Iteration" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "tell_of_iteration"();

CREATE FUNCTION "tell_of_evaluation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "tell"('runUpdated', run."id", run."experimentId", NULL, NULL)
    FROM "Generation" AS generation JOIN "Run" AS run ON run."id" = generation."runId"
    WHERE generation."id" = NEW."generationId";
  PERFORM "tell"('leaderboardChanged', NULL, NULL, "benchmarkId", NULL) FROM "Split" WHERE "id" = NEW."splitId";
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Evaluation_is_told_of"
  AFTER UPDATE ON "Evaluation" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."status" <> NEW."status")
  EXECUTE FUNCTION "tell_of_evaluation"();
