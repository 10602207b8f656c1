DROP INDEX "deliveries_webhook";--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "webhooks_previous_secret" ON "webhooks" USING btree ("previous_secret_until") WHERE "webhooks"."previous_secret" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_webhook" ON "deliveries" USING btree ("webhook_id","occurred_at","id");