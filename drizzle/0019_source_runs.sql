CREATE TABLE "source_bookmarks" (
	"source_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"contest" text NOT NULL,
	"position" json NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "source_bookmarks_source_id_kind_contest_pk" PRIMARY KEY("source_id","kind","contest")
);
--> statement-breakpoint
DROP INDEX "external_ids_seen";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "source_id" bigint DEFAULT nullif(current_setting('gateway.source', true), '')::bigint;--> statement-breakpoint
ALTER TABLE "external_ids" ADD COLUMN "contest_id" bigint;--> statement-breakpoint
ALTER TABLE "source_runs" ADD COLUMN "expected" bigint;--> statement-breakpoint
ALTER TABLE "source_runs" ADD COLUMN "fetched" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "full_next" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "hold_ups" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "source_bookmarks" ADD CONSTRAINT "source_bookmarks_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "external_ids_seen" ON "external_ids" USING btree ("source_id","kind","contest_id","last_seen_run") WHERE "external_ids"."vanished_at" is null;