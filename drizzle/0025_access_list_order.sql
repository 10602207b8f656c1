CREATE INDEX "allowlist_order" ON "allowlist" USING btree ("contest_id","id");--> statement-breakpoint
CREATE INDEX "blocklist_order" ON "blocklist" USING btree ("contest_id","id");