import type { Database } from '../../src/database/connection.js'
import { systemClock } from '../../src/domain/clock.js'
import { BacklogWatch } from '../../src/server/metrics/backlog-watch.js'
import { Metrics } from '../../src/server/metrics/metrics.js'

/** Everything that a gateway may show, and nothing behind it. */
export function allMetrics(database: Database): Metrics {
  const metrics = new Metrics()
  metrics.watchReplicas({ observe: () => undefined, serving: [] })
  metrics.watchBacklog(new BacklogWatch(database, systemClock))
  return metrics
}

/** The gateway's own metrics as the rows of a Markdown table: what `docs/observability.md` shows. */
export async function metricsTable(metrics: Metrics): Promise<string> {
  const text = await metrics.text()
  const types = new Map([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => [name, type]))
  const rows = [...text.matchAll(/^# HELP (gateway_\S+) (.+)$/gm)].map(
    ([, name, help]) => `| \`${name}\` | ${types.get(name)} | ${help} |`,
  )
  return ['| Metric | Type | Meaning |', '| --- | --- | --- |', ...rows].join('\n')
}
