DROP INDEX "external_ids_seen";--> statement-breakpoint
CREATE INDEX "external_ids_brought" ON "external_ids" USING btree ("source_id","kind","contest_id","internal_id");--> statement-breakpoint
CREATE INDEX "external_ids_vanished" ON "external_ids" USING btree ("contest_id","kind","internal_id") WHERE "external_ids"."vanished_at" is not null;