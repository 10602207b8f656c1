ALTER TABLE "participants" ADD COLUMN "bonus_actions_told" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "referrals_told" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "advocate_awaited" text;--> statement-breakpoint
CREATE INDEX "participants_awaiting" ON "participants" USING btree ("contest_id","advocate_awaited") WHERE "participants"."advocate_awaited" is not null;