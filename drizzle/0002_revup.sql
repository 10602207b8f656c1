ALTER TABLE "api_keys" ADD COLUMN "reads_per_minute" integer;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "writes_per_minute" integer;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "heavy_reads_per_minute" integer;--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "disqualified_at" timestamp(3) with time zone;--> statement-breakpoint
-- Nothing changes a winner after the disqualification: the last change was it.
UPDATE "winners" SET "disqualified_at" = "updated_at" WHERE "status" = 'disqualified';
