CREATE TABLE "drawn_views" (
	"contest_id" bigint NOT NULL,
	"day" text NOT NULL,
	"bucket" timestamp(3) with time zone NOT NULL,
	"views" bigint NOT NULL,
	"unique_views" bigint NOT NULL,
	CONSTRAINT "drawn_views_contest_id_day_pk" PRIMARY KEY("contest_id","day")
);
--> statement-breakpoint
ALTER TABLE "drawn_views" ADD CONSTRAINT "drawn_views_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;