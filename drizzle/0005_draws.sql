CREATE TABLE "draw_ledger_changes" (
	"draw_id" bigint NOT NULL,
	"entry_id" bigint NOT NULL,
	"participant_id" bigint NOT NULL,
	"amount" integer NOT NULL,
	"verified" boolean NOT NULL,
	CONSTRAINT "draw_ledger_changes_draw_id_entry_id_pk" PRIMARY KEY("draw_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "draw_pool_chunks" (
	"draw_id" bigint NOT NULL,
	"place" integer NOT NULL,
	"size" integer NOT NULL,
	"start" bigint NOT NULL,
	"weight" bigint NOT NULL,
	"root" "bytea" NOT NULL,
	"first_pseudonym" "bytea" NOT NULL,
	"records" "bytea" NOT NULL,
	"participants" "bytea" NOT NULL,
	CONSTRAINT "draw_pool_chunks_draw_id_place_pk" PRIMARY KEY("draw_id","place")
);
--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "uuid" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "state" text DEFAULT 'allocated' NOT NULL;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "protocol" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "alternates" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "root" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "committed" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "commitment" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "sequence" integer;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "history" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "beacon_chain" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "beacon_round" bigint;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "beacon_signature" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "may_fall_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "fallback_reason" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "supersedes_id" bigint;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "redraws_id" bigint;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "ledger_until" bigint;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "won_entries" bigint[];--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "request_key" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "request_fingerprint" text;--> statement-breakpoint
ALTER TABLE "draws" ADD COLUMN "drawn_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "notified_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "claimed_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "expired_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "promoted_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "promoted_from_id" bigint;--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "recovery" text;--> statement-breakpoint
ALTER TABLE "winners" ADD COLUMN "skip_reason" text;--> statement-breakpoint
ALTER TABLE "draw_ledger_changes" ADD CONSTRAINT "draw_ledger_changes_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_pool_chunks" ADD CONSTRAINT "draw_pool_chunks_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draw_ledger_changes_person" ON "draw_ledger_changes" USING btree ("draw_id","participant_id","entry_id");--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_supersedes_id_draws_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_redraws_id_draws_id_fk" FOREIGN KEY ("redraws_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "winners" ADD CONSTRAINT "winners_promoted_from_id_winners_id_fk" FOREIGN KEY ("promoted_from_id") REFERENCES "public"."winners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "draws_sequence" ON "draws" USING btree ("contest_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "draws_pending" ON "draws" USING btree ("contest_id") WHERE "draws"."state" in ('committed', 'drawn');--> statement-breakpoint
CREATE INDEX "draws_due" ON "draws" USING btree ("beacon_round") WHERE "draws"."state" in ('committed', 'drawn');--> statement-breakpoint
CREATE INDEX "winners_promoted_from" ON "winners" USING btree ("promoted_from_id");--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_uuid_unique" UNIQUE("uuid");--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_commitment_unique" UNIQUE("commitment");--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_request_key_unique" UNIQUE("request_key");--> statement-breakpoint
UPDATE "draws" SET "drawn_at" = "created_at", "completed_at" = coalesce("completed_at", "created_at");--> statement-breakpoint
-- `selected` was a word that anybody could set; it is an alternate's from now on.
UPDATE "winners" SET "status" = 'won' WHERE "status" = 'selected' AND "is_current";
