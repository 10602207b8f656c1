CREATE TABLE "contact_figures" (
	"contact_id" bigint PRIMARY KEY NOT NULL,
	"account_id" bigint NOT NULL,
	"contests" integer NOT NULL,
	"entries" bigint NOT NULL,
	"last_at" timestamp(3) with time zone NOT NULL,
	"services" smallint NOT NULL
);
--> statement-breakpoint
DROP INDEX "participants_contact";--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "account_id" bigint;--> statement-breakpoint
CREATE INDEX "contact_figures_contests" ON "contact_figures" USING btree ("account_id","contests","contact_id","services");--> statement-breakpoint
CREATE INDEX "contact_figures_entries" ON "contact_figures" USING btree ("account_id","entries","contact_id","services");--> statement-breakpoint
CREATE INDEX "contact_figures_last" ON "contact_figures" USING btree ("account_id","last_at","contact_id","services");--> statement-breakpoint
CREATE INDEX "contacts_merged" ON "contacts" USING btree ("account_id","id","merged_into") WHERE "contacts"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "winners_account" ON "winners" USING btree ("account_id","selected_at","id");--> statement-breakpoint
CREATE INDEX "participants_contest_contact" ON "participants" USING btree ("contest_id","contact_id");--> statement-breakpoint
CREATE INDEX "participants_contact" ON "participants" USING btree ("contact_id","contest_id");
--> statement-breakpoint
-- Whoever writes events has ended: the figures below are those after all events up to the highest number.
LOCK TABLE "events" IN SHARE MODE;--> statement-breakpoint
UPDATE "winners" w SET "account_id" = c."account_id" FROM "contests" c WHERE c."id" = w."contest_id";--> statement-breakpoint
CREATE FUNCTION "winner_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT c."account_id" INTO NEW."account_id" FROM "contests" c WHERE c."id" = NEW."contest_id";
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "winner_account" BEFORE INSERT ON "winners" FOR EACH ROW EXECUTE FUNCTION "winner_account"();--> statement-breakpoint
INSERT INTO "contact_figures" ("contact_id", "account_id", "contests", "entries", "last_at", "services")
  SELECT coalesce(k."merged_into", k."id"), c."account_id", count(DISTINCT c."id"),
    coalesce(sum(p."total") FILTER (WHERE p."disqualified_at" IS NULL AND p."banned_at" IS NULL), 0),
    max(greatest(p."created_at", p."total_changed_at")),
    bit_or(CASE coalesce((
      SELECT x."dialect" FROM "external_ids" x
      WHERE x."account_id" = c."account_id" AND x."kind" = 'contest' AND x."internal_id" = c."id"
        AND x."dialect" = any('{sweepwidget,revup,blitz_rocket}'::text[])
      ORDER BY x."first_seen_at", x."dialect" LIMIT 1
    ), 'native') WHEN 'native' THEN 1 WHEN 'sweepwidget' THEN 2 WHEN 'revup' THEN 4 WHEN 'blitz_rocket' THEN 8 END)
  FROM "participants" p
  JOIN "contests" c ON c."id" = p."contest_id" AND c."deleted_at" IS NULL
  JOIN "contacts" k ON k."id" = p."contact_id"
  GROUP BY coalesce(k."merged_into", k."id"), c."account_id";--> statement-breakpoint
INSERT INTO "event_readers" ("name", "after_id", "updated_at")
  SELECT 'contacts', coalesce(max("id"), 0), now() FROM "events";
