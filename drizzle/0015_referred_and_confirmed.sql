DROP INDEX "participants_referred_by";--> statement-breakpoint
CREATE INDEX "participants_referred" ON "participants" USING btree ("contest_id","id") WHERE "participants"."referred_by" is not null;--> statement-breakpoint
CREATE INDEX "participants_confirmed" ON "participants" USING btree ("contest_id","id") WHERE "participants"."email_confirmed_at" is not null;--> statement-breakpoint
CREATE INDEX "participants_referred_by" ON "participants" USING btree ("referred_by","id") WHERE "participants"."referred_by" is not null;