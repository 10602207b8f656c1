CREATE TABLE "contest_schedules" (
	"contest_id" bigint PRIMARY KEY NOT NULL,
	"live_at" timestamp(3) with time zone,
	"over_at" timestamp(3) with time zone,
	"start_told" boolean DEFAULT false NOT NULL,
	"end_told" boolean DEFAULT false NOT NULL,
	"due_at" timestamp(3) with time zone GENERATED ALWAYS AS (case when not "contest_schedules"."start_told" then "contest_schedules"."live_at" when not "contest_schedules"."end_told" then "contest_schedules"."over_at" end) STORED
);
--> statement-breakpoint
DROP INDEX "contests_start_untold";--> statement-breakpoint
DROP INDEX "contests_end_untold";--> statement-breakpoint
ALTER TABLE "contest_schedules" ADD CONSTRAINT "contest_schedules_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contest_schedules_due" ON "contest_schedules" USING btree ("due_at") WHERE "contest_schedules"."due_at" is not null;--> statement-breakpoint
INSERT INTO "contest_schedules" ("contest_id", "live_at", "over_at", "start_told", "end_told")
	SELECT "id", COALESCE("starts_at", "published_at", "created_at"), "ends_at",
		"start_told_at" IS NOT NULL, "end_told_at" IS NOT NULL
	FROM "contests" WHERE NOT "is_draft" AND "deleted_at" IS NULL;
--> statement-breakpoint
ALTER TABLE "contests" DROP COLUMN "start_told_at";--> statement-breakpoint
ALTER TABLE "contests" DROP COLUMN "end_told_at";