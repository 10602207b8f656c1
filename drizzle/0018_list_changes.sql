DROP INDEX "entries_contest_method";--> statement-breakpoint
ALTER TABLE "contest_hints" ADD COLUMN "version" bigint DEFAULT (random() * 9007199254740991)::bigint NOT NULL;--> statement-breakpoint
CREATE INDEX "entries_contest_method" ON "entries" USING btree ("contest_id","method_type_id","id","participant_id","verified");
--> statement-breakpoint
INSERT INTO "contest_hints" ("contest_id", "kind", "change")
  SELECT "contest_id", 'banned', count(*) FROM "participants" WHERE "banned_at" IS NOT NULL GROUP BY "contest_id"
  UNION ALL
  SELECT "contest_id", 'excluded_row', sum("actions") FROM "participants"
    WHERE "disqualified_at" IS NOT NULL OR "banned_at" IS NOT NULL GROUP BY "contest_id"
  UNION ALL
  SELECT "contest_id", 'unverified_row', count(*) FROM "entries" WHERE NOT "verified" GROUP BY "contest_id"
  UNION ALL
  SELECT "contest_id", 'winner', count(*) FROM "winners" WHERE "is_current" AND "removed_at" IS NULL GROUP BY "contest_id";
--> statement-breakpoint
CREATE TRIGGER "contest_hint_ban_comes" AFTER INSERT ON "participants" FOR EACH ROW
WHEN (NEW.banned_at IS NOT NULL) EXECUTE FUNCTION "contest_hint"('banned', '1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_ban_rises" AFTER UPDATE OF "banned_at" ON "participants" FOR EACH ROW
WHEN (NEW.banned_at IS NOT NULL AND OLD.banned_at IS NULL) EXECUTE FUNCTION "contest_hint"('banned', '1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_ban_falls" AFTER UPDATE OF "banned_at" ON "participants" FOR EACH ROW
WHEN (NEW.banned_at IS NULL AND OLD.banned_at IS NOT NULL) EXECUTE FUNCTION "contest_hint"('banned', '-1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_ban_goes" AFTER DELETE ON "participants" FOR EACH ROW
WHEN (OLD.banned_at IS NOT NULL) EXECUTE FUNCTION "contest_hint"('banned', '-1');--> statement-breakpoint
-- Adds by how much the verified ledger rows of an excluded person change, 0 too: the person or the total may have.
CREATE FUNCTION "contest_hint_excluded_row"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change integer := 0;
BEGIN
  IF TG_OP <> 'DELETE' AND (NEW.disqualified_at IS NOT NULL OR NEW.banned_at IS NOT NULL) THEN
    change := NEW.actions;
  END IF;
  IF TG_OP <> 'INSERT' AND (OLD.disqualified_at IS NOT NULL OR OLD.banned_at IS NOT NULL) THEN
    change := change - OLD.actions;
  END IF;
  INSERT INTO contest_hints (contest_id, kind, change)
  VALUES (coalesce(NEW.contest_id, OLD.contest_id), 'excluded_row', change);
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "contest_hint_row_comes" AFTER INSERT ON "participants" FOR EACH ROW
WHEN (NEW.disqualified_at IS NOT NULL OR NEW.banned_at IS NOT NULL) EXECUTE FUNCTION "contest_hint_excluded_row"();--> statement-breakpoint
CREATE TRIGGER "contest_hint_row_changes" AFTER UPDATE OF "actions", "total", "disqualified_at", "banned_at" ON "participants" FOR EACH ROW
WHEN ((OLD.disqualified_at IS NOT NULL OR OLD.banned_at IS NOT NULL OR NEW.disqualified_at IS NOT NULL OR NEW.banned_at IS NOT NULL)
  AND (OLD.actions, OLD.total, OLD.disqualified_at, OLD.banned_at) IS DISTINCT FROM (NEW.actions, NEW.total, NEW.disqualified_at, NEW.banned_at))
EXECUTE FUNCTION "contest_hint_excluded_row"();--> statement-breakpoint
CREATE TRIGGER "contest_hint_row_goes" AFTER DELETE ON "participants" FOR EACH ROW
WHEN (OLD.disqualified_at IS NOT NULL OR OLD.banned_at IS NOT NULL) EXECUTE FUNCTION "contest_hint_excluded_row"();--> statement-breakpoint
CREATE TRIGGER "contest_hint_person" AFTER UPDATE OF "country_code", "email_confirmed_at", "referred_by", "sort_name" ON "participants" FOR EACH ROW
WHEN ((OLD.country_code, OLD.email_confirmed_at, OLD.referred_by, OLD.sort_name)
  IS DISTINCT FROM (NEW.country_code, NEW.email_confirmed_at, NEW.referred_by, NEW.sort_name))
EXECUTE FUNCTION "contest_hint"('person', '0');--> statement-breakpoint
CREATE TRIGGER "contest_hint_comes" AFTER INSERT ON "entries" FOR EACH ROW
WHEN (NOT NEW.verified) EXECUTE FUNCTION "contest_hint"('unverified_row', '1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_rises" AFTER UPDATE OF "verified" ON "entries" FOR EACH ROW
WHEN (OLD.verified AND NOT NEW.verified) EXECUTE FUNCTION "contest_hint"('unverified_row', '1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_falls" AFTER UPDATE OF "verified" ON "entries" FOR EACH ROW
WHEN (NEW.verified AND NOT OLD.verified) EXECUTE FUNCTION "contest_hint"('unverified_row', '-1');--> statement-breakpoint
CREATE TRIGGER "contest_hint_goes" AFTER DELETE ON "entries" FOR EACH ROW
WHEN (NOT OLD.verified) EXECUTE FUNCTION "contest_hint"('unverified_row', '-1');--> statement-breakpoint
-- Adds by how much the people who are winners now change, 0 too: the standing of one may have.
CREATE FUNCTION "contest_hint_winner"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO contest_hints (contest_id, kind, change)
  VALUES (coalesce(NEW.contest_id, OLD.contest_id), 'winner',
    (TG_OP <> 'DELETE' AND NEW.is_current AND NEW.removed_at IS NULL)::integer
    - (TG_OP <> 'INSERT' AND OLD.is_current AND OLD.removed_at IS NULL)::integer);
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "contest_hint_comes" AFTER INSERT OR DELETE ON "winners" FOR EACH ROW
EXECUTE FUNCTION "contest_hint_winner"();--> statement-breakpoint
CREATE TRIGGER "contest_hint_changes" AFTER UPDATE OF "is_current", "removed_at", "status" ON "winners" FOR EACH ROW
WHEN ((OLD.is_current, OLD.removed_at, OLD.status) IS DISTINCT FROM (NEW.is_current, NEW.removed_at, NEW.status))
EXECUTE FUNCTION "contest_hint_winner"();
