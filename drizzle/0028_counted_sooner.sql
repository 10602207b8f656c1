-- A contest that fills up is unknown to the planner until its table is counted again, which by default waits for a tenth of all rows:
-- lists of it are sorted whole until then. A hundredth of the rows is soon enough.
ALTER TABLE "participants" SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 1000);--> statement-breakpoint
ALTER TABLE "entries" SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 1000);
