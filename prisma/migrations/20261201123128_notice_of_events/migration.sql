-- Servers that share this database hear of each other's events at the commit. The notice is empty: what the events are is read
-- from the table, so that one that is lost loses nothing.
CREATE FUNCTION "notice_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sqldojo_events', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER "Event_is_noticed"
  AFTER INSERT ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "notice_events"();
