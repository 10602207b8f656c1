CREATE TABLE "delivery_leases" (
	"webhook_id" bigint PRIMARY KEY NOT NULL,
	"owner" uuid NOT NULL,
	"ends_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delivery_leases" ADD CONSTRAINT "delivery_leases_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_settled" ON "deliveries" USING btree ("settled_at") WHERE "deliveries"."settled_at" is not null;