import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ServerProcess } from '../support/command.js'
import { copyTemplate } from '../support/template.js'

const patience = 120_000

it(
  'METRICS_PORT serves /metrics apart from the interfaces, which know nothing of it',
  async () => {
    const folder = dirname(await copyTemplate('metrics/database'))
    const server = new ServerProcess({
      DATA_DIR: folder,
      DEMO_DATA: 'false',
      METRICS_PORT: '0',
      LOG_LEVEL: 'info',
    })
    onTestFinished(async () => {
      await server.end('SIGTERM')
      await rm(folder, { recursive: true })
    })
    const url = await server.url()
    const [, port] = await server.printed(/"port":(\d+),"msg":"Metrics are served"/)
    expect((await fetch(`${url}/livez`)).status).toBe(200)
    expect((await fetch(`${url}/metrics`)).status).toBe(404)
    const scraped = await fetch(`http://127.0.0.1:${port}/metrics`)
    expect(scraped.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await scraped.text()
    expect(text).toContain('gateway_requests_total{interface="health",operation="/livez",status="2xx"} 1')
    expect(text).toMatch(/^gateway_events_undispatched\{database="embedded"\} \d+$/m)
  },
  patience,
)
