CREATE TABLE "contact_keys" (
	"account_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"contact_id" bigint,
	CONSTRAINT "contact_keys_account_id_kind_value_pk" PRIMARY KEY("account_id","kind","value")
);
--> statement-breakpoint
DROP INDEX "contacts_phone_only";--> statement-breakpoint
DROP INDEX "contacts_unique_id_only";--> statement-breakpoint
DROP INDEX "contacts_account";--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "reads_per_minute" integer;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "writes_per_minute" integer;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "heavy_reads_per_minute" integer;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "merged_into" bigint;--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "disqualified_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "contact_keys" ADD CONSTRAINT "contact_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_keys" ADD CONSTRAINT "contact_keys_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_merged_into_contacts_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_whole" ON "contacts" USING btree (coalesce("merged_into", "id"));--> statement-breakpoint
CREATE INDEX "contacts_account" ON "contacts" USING btree ("account_id","id") WHERE "contacts"."merged_into" is null;--> statement-breakpoint
-- Hand-written. Nothing changes a winner after the disqualification: the last change was it.
UPDATE "winners" SET "disqualified_at" = "updated_at" WHERE "status" = 'disqualified';--> statement-breakpoint
-- Identifiers lead where they led so far; those that led nowhere lead to the oldest contact that has them.
INSERT INTO "contact_keys" ("account_id", "kind", "value", "contact_id")
SELECT "account_id", 'email', "email_normalized", "id" FROM "contacts" WHERE "email_normalized" IS NOT NULL;--> statement-breakpoint
INSERT INTO "contact_keys" ("account_id", "kind", "value", "contact_id")
SELECT DISTINCT ON ("account_id", "phone_normalized") "account_id", 'phone', "phone_normalized", "id"
FROM "contacts" WHERE "phone_normalized" IS NOT NULL
ORDER BY "account_id", "phone_normalized", ("email_normalized" IS NOT NULL), "id";--> statement-breakpoint
INSERT INTO "contact_keys" ("account_id", "kind", "value", "contact_id")
SELECT DISTINCT ON ("account_id", "unique_id") "account_id", 'unique_id', "unique_id", "id"
FROM "contacts" WHERE "unique_id" IS NOT NULL
ORDER BY "account_id", "unique_id", ("email_normalized" IS NOT NULL), ("phone_normalized" IS NOT NULL), "id";
