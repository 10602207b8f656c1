DROP INDEX "participants_excluded";--> statement-breakpoint
CREATE INDEX "entries_contest_origin" ON "entries" USING btree ("contest_id","origin","occurred_at","id");--> statement-breakpoint
CREATE INDEX "entries_unverified" ON "entries" USING btree ("contest_id","id") WHERE not "entries"."verified";--> statement-breakpoint
CREATE INDEX "participants_without_entries" ON "participants" USING btree ("contest_id","id") WHERE "participants"."actions" = 0;--> statement-breakpoint
CREATE INDEX "participants_excluded" ON "participants" USING btree ("contest_id","id","disqualified_at","banned_at") WHERE "participants"."disqualified_at" is not null or "participants"."banned_at" is not null;