ALTER TABLE "contacts" ADD COLUMN "erased_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "erased_at" timestamp(3) with time zone;--> statement-breakpoint
CREATE INDEX "deliveries_participant" ON "deliveries" USING btree ("participant_id") WHERE "deliveries"."participant_id" is not null;