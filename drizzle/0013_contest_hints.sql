CREATE TABLE "contest_hints" (
	"contest_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"change" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "contest_hints_contest" ON "contest_hints" USING btree ("contest_id","kind");--> statement-breakpoint
CREATE INDEX "contest_rollups_striped" ON "contest_rollups" USING btree ("bucket","contest_id") WHERE "contest_rollups"."dimension" = 'time' and "contest_rollups"."slot" >= 0;--> statement-breakpoint
INSERT INTO "contest_hints" ("contest_id", "kind", "change")
  SELECT "contest_id", 'shared_address', count(*) FROM "contest_addresses" WHERE "actions" > 1 GROUP BY "contest_id"
  UNION ALL
  SELECT "contest_id", 'blocked', count(*) FROM "blocklist" GROUP BY "contest_id"
  UNION ALL
  SELECT "contest_id", 'disqualified', count(*) FROM "participants" WHERE "disqualified_at" IS NOT NULL GROUP BY "contest_id";
--> statement-breakpoint
-- Adds a change of the kind TG_ARGV[0] by TG_ARGV[1].
CREATE FUNCTION "contest_hint"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO contest_hints (contest_id, kind, change)
  VALUES (coalesce(NEW.contest_id, OLD.contest_id), TG_ARGV[0], TG_ARGV[1]::integer);
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "contest_hint_comes" AFTER INSERT ON "contest_addresses" FOR EACH ROW
WHEN (NEW.actions > 1) EXECUTE FUNCTION "contest_hint"('shared_address', '1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_rises" AFTER UPDATE OF "actions" ON "contest_addresses" FOR EACH ROW
WHEN (NEW.actions > 1 AND OLD.actions <= 1) EXECUTE FUNCTION "contest_hint"('shared_address', '1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_falls" AFTER UPDATE OF "actions" ON "contest_addresses" FOR EACH ROW
WHEN (NEW.actions <= 1 AND OLD.actions > 1) EXECUTE FUNCTION "contest_hint"('shared_address', '-1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_goes" AFTER DELETE ON "contest_addresses" FOR EACH ROW
WHEN (OLD.actions > 1) EXECUTE FUNCTION "contest_hint"('shared_address', '-1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_comes" AFTER INSERT ON "blocklist" FOR EACH ROW
EXECUTE FUNCTION "contest_hint"('blocked', '1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_goes" AFTER DELETE ON "blocklist" FOR EACH ROW
EXECUTE FUNCTION "contest_hint"('blocked', '-1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_comes" AFTER INSERT ON "participants" FOR EACH ROW
WHEN (NEW.disqualified_at IS NOT NULL) EXECUTE FUNCTION "contest_hint"('disqualified', '1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_rises" AFTER UPDATE OF "disqualified_at" ON "participants" FOR EACH ROW
WHEN (NEW.disqualified_at IS NOT NULL AND OLD.disqualified_at IS NULL) EXECUTE FUNCTION "contest_hint"('disqualified', '1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_falls" AFTER UPDATE OF "disqualified_at" ON "participants" FOR EACH ROW
WHEN (NEW.disqualified_at IS NULL AND OLD.disqualified_at IS NOT NULL) EXECUTE FUNCTION "contest_hint"('disqualified', '-1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_goes" AFTER DELETE ON "participants" FOR EACH ROW
WHEN (OLD.disqualified_at IS NOT NULL) EXECUTE FUNCTION "contest_hint"('disqualified', '-1');
