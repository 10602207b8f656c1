ALTER TABLE "contest_counters" ADD COLUMN "people_version" bigint DEFAULT (random() * 9007199254740991)::bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "contest_counters" ADD COLUMN "version" bigint DEFAULT (random() * 9007199254740991)::bigint NOT NULL;--> statement-breakpoint
CREATE FUNCTION "contest_counters_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := (random() * 9007199254740991)::bigint;
  IF NEW.people <> OLD.people THEN
    NEW.people_version := NEW.version;
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER "contest_counters_version" BEFORE UPDATE ON "contest_counters" FOR EACH ROW
WHEN ((OLD.people, OLD.participants, OLD.entries, OLD.actions)
  IS DISTINCT FROM (NEW.people, NEW.participants, NEW.entries, NEW.actions))
EXECUTE FUNCTION "contest_counters_version"();
