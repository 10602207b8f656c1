import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { projectFile } from '../src/project.js'
import { workerDatabase } from './support/database.js'
import { allMetrics, metricsTable } from './support/metrics-table.js'

const read = (name: string): string => readFileSync(projectFile('docs', name), 'utf8')

interface Dashboard {
  readonly panels: readonly {
    readonly title: string
    readonly targets: readonly { readonly expr: string }[]
  }[]
}

interface Alerts {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[]
}

const ofHistogram = ['_bucket', '_sum', '_count']

describe('docs/observability.md and what lies beside it', () => {
  let known: ReadonlySet<string>
  let table: string
  beforeAll(async () => {
    const metrics = allMetrics(await workerDatabase())
    table = await metricsTable(metrics)
    const types = [...(await metrics.text()).matchAll(/^# TYPE (\S+) (\S+)$/gm)]
    known = new Set(
      types.flatMap(([, name = '', type]) =>
        type === 'histogram' ? ofHistogram.map((suffix) => name + suffix) : [name],
      ),
    )
  })

  const namesIn = (query: string): string[] => query.match(/\b(gateway|nodejs|process)_\w+/g) ?? []

  it('shows the metrics that there are', () => {
    const shown = /<!-- metrics -->\n([\s\S]*?)\n<!-- \/metrics -->/.exec(read('observability.md'))?.[1]
    expect(shown).toBe(table)
  })

  it('has a dashboard that asks for metrics that exist, and for all of the gateway’s own', () => {
    const { panels } = JSON.parse(read('grafana-dashboard.json')) as Dashboard
    const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
    expect(queries.filter((query) => namesIn(query).length === 0)).toEqual([])
    const asked = new Set(queries.flatMap(namesIn))
    expect([...asked].filter((name) => !known.has(name))).toEqual([])
    const base = (name: string): string => name.replace(/_(bucket|sum|count)$/, '')
    const missing = [...known].filter(
      (name) => name.startsWith('gateway_') && ![...asked].some((one) => base(one) === base(name)),
    )
    expect(missing).toEqual([])
  })

  it('has alerts that ask for metrics that exist', () => {
    const { groups } = parse(read('prometheus-alerts.yaml')) as Alerts
    const rules = groups.flatMap((group) => group.rules)
    expect(rules.length).toBeGreaterThan(4)
    for (const { expr } of rules) {
      expect(namesIn(expr).length).toBeGreaterThan(0)
      expect(namesIn(expr).filter((name) => !known.has(name))).toEqual([])
    }
  })
})
