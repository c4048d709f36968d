-- Points are told of by themselves, with what they are: how often some were recorded is no news of the run, as a heartbeat is none.
DROP TRIGGER "Run_change_is_told_of" ON "Run";

CREATE CONSTRAINT TRIGGER "Run_change_is_told_of"
  AFTER UPDATE ON "Run" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (
    (to_jsonb(OLD) - ARRAY['leaseExpiresAt', 'metricsRevision'])
      IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['leaseExpiresAt', 'metricsRevision'])
  )
  EXECUTE FUNCTION "tell_of_run"();
