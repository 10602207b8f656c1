CREATE TABLE "rank_changes" (
	"contest_id" bigint NOT NULL,
	"lane" smallint NOT NULL,
	"minus_total" bigint NOT NULL,
	"reached_at" timestamp(3) with time zone NOT NULL,
	"people" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rank_ranges" (
	"contest_id" bigint NOT NULL,
	"level" smallint NOT NULL,
	"minus_total" bigint NOT NULL,
	"reached_at" timestamp(3) with time zone NOT NULL,
	"people" bigint NOT NULL,
	CONSTRAINT "rank_ranges_contest_id_level_minus_total_reached_at_pk" PRIMARY KEY("contest_id","level","minus_total","reached_at")
);
--> statement-breakpoint
ALTER TABLE "rank_ranges" ADD CONSTRAINT "rank_ranges_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rank_changes_contest" ON "rank_changes" USING btree ("contest_id","lane");--> statement-breakpoint
-- Contests that have grown large are looked at once: a change of nobody.
INSERT INTO "rank_changes" ("contest_id", "lane", "minus_total", "reached_at", "people")
  SELECT "contest_id", 0, 0, '1970-01-01T00:00:00Z', 0 FROM "contest_counters" GROUP BY "contest_id" HAVING sum("participants") >= 512;
