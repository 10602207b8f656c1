import { startBlitzRocket } from '../blitz-rocket.js'
import type { dialects } from '../contract.js'
import { startRevup } from '../revup.js'
import { makeRevupWorld, operationsOf, revupPath, revupRequest } from '../revup-world.js'
import { startSweepWidget } from '../sweepwidget.js'
import { makeWorld, pathWith, queryOf, requestTo } from '../sweepwidget-world.js'
import { walk } from '../walk.js'
import type { Target } from './rest.js'

type Options = Parameters<typeof startSweepWidget>[0]

/** Each API on an account of its own with one of everything. */
export const targets: Readonly<Record<(typeof dialects)[number], (options?: Options) => Promise<Target>>> = {
  async sweepwidget(options) {
    const sweep = await startSweepWidget(options)
    const world = await makeWorld(sweep, sweep.account)
    return {
      operations: walk(sweep.client.contract),
      good: (operation) => ({
        path: pathWith(operation, world.ids) + queryOf(operation),
        request: requestTo(operation, world.ids),
      }),
      send: sweep.send,
    }
  },
  async revup(options) {
    const revup = await startRevup(options)
    const world = await makeRevupWorld(revup, revup.account)
    return {
      operations: operationsOf(revup),
      good: (operation) => ({
        path: revupPath(operation, world.ids),
        request: revupRequest(operation, world.ids),
      }),
      send: revup.send,
    }
  },
  async 'blitz-rocket'(options) {
    const blitz = await startBlitzRocket(options)
    const { entryId } = await blitz.enter({ email: 'safe@example.com', name: 'Safe' })
    const ids: Readonly<Record<string, string>> = { contestId: blitz.contest.publicId, entryId }
    return {
      operations: walk(blitz.client.contract),
      good: ({ path, body, example }) => ({
        path: path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => ids[name] ?? ''),
        request: body === undefined ? {} : { body: example ?? {} },
      }),
      send: blitz.send,
    }
  },
}
