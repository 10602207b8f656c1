ALTER TABLE "contact_keys" DROP CONSTRAINT "contact_keys_account_id_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_contest_id_contests_id_fk";
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_account_id_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "participants" DROP CONSTRAINT "participants_account_id_accounts_id_fk";
--> statement-breakpoint
DROP INDEX "entries_manual_key";--> statement-breakpoint
DROP INDEX "participants_ip";--> statement-breakpoint
CREATE UNIQUE INDEX "entries_manual_key" ON "entries" USING btree ("manual_key") WHERE "entries"."manual_key" is not null;--> statement-breakpoint
CREATE INDEX "participants_ip" ON "participants" USING btree ("contest_id","ip_address") WHERE "participants"."ip_address" is not null;--> statement-breakpoint
-- New identifiers are written with the number of a contact that the same transaction makes after them.
ALTER TABLE "contact_keys" ALTER CONSTRAINT "contact_keys_contact_id_contacts_id_fk" DEFERRABLE INITIALLY DEFERRED;
