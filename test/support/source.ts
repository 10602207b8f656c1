import type { AddressInfo } from 'node:net'
import { type Demo, makeDemo } from '../../src/domain/demo/make.js'
import type { ContestKey, Kind, Kinds } from '../../src/domain/source/model.js'
import { type OpenSource, openSource, type SourceOptions } from '../../src/sync/client/open.js'
import type { Page } from '../../src/sync/client/page.js'
import type { Time } from '../../src/sync/client/time.js'
import { TestClock } from './clock.js'
import { freshDatabase } from './database.js'
import { type Gateway, startGateway } from './gateway.js'

/** A gateway with demo data that is somebody's source: it listens on a port. */
export interface Source {
  readonly gateway: Gateway
  readonly demo: Demo
  readonly url: string
}

/** `share` of the demo data's people. */
export async function startSource(share = 1): Promise<Source> {
  const gateway = await startGateway({ database: await freshDatabase() })
  const { database, clock } = gateway
  const demo = await database.transaction((executor) => makeDemo({ executor, clock }, { share }))
  return { gateway, demo, url: await listening(gateway) }
}

/** Has the gateway listen, and gives its address. */
export async function listening({ app }: Gateway): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

/** Waiting that takes no time: the clock moves instead. */
export function testTime(): Time & { readonly clock: TestClock; readonly pauses: number[] } {
  const clock = new TestClock()
  const pauses: number[] = []
  return {
    clock,
    pauses,
    async pause(milliseconds, signal) {
      signal.throwIfAborted()
      pauses.push(milliseconds)
      clock.advance(milliseconds / 1_000)
    },
    random: () => 0.5,
  }
}

const bases = { sweepwidget: '/sw_api/v2', revup: '/api/v1', blitz_rocket: '/api/v1' } as const

/** A reader of what answers at `url`, with a clock that moves by itself. */
export function reading(
  url: string,
  dialect: SourceOptions['dialect'],
  options: Pick<SourceOptions, 'key'> & Partial<SourceOptions>,
): OpenSource {
  const baseUrl = `${url}${bases[dialect]}`
  return openSource({ time: testTime(), allowPrivate: true, ...options, baseUrl, dialect })
}

export const unended = new AbortController().signal

/** Every page of one kind. */
export async function pagesOf<K extends Kind>(
  source: OpenSource,
  kind: K,
  contest?: ContestKey,
): Promise<readonly Page<Kinds[K]>[]> {
  const options = { signal: unended, from: null }
  const pages: Page<Kinds[K]>[] = []
  const read =
    contest === undefined ? source.source[kind]?.(options) : source.contest[kind]?.(contest, options)
  if (read === undefined) throw new Error(`The source has no ${kind}.`)
  for await (const page of read) pages.push(page)
  return pages
}

/** Every row of one kind; throws where the contract was broken. */
export async function rowsOf<K extends Kind>(
  source: OpenSource,
  kind: K,
  contest?: ContestKey,
): Promise<readonly Kinds[K][]> {
  const pages = await pagesOf(source, kind, contest)
  const problems = pages.flatMap((page) => page.problems)
  if (problems.length > 0) throw new Error(`${kind}: ${JSON.stringify(problems.slice(0, 5))}`)
  return pages.flatMap((page) => page.rows)
}
