import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectCountersRight } from '../support/counters.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { Clients } from './interfaces/clients.js'
import { command } from './interfaces/commands.js'
import { Run } from './interfaces/run.js'
import {
  blitzView,
  expectedOfBlitz,
  expectedOfGraphql,
  expectedOfRevup,
  expectedOfSweepWidget,
  graphqlView,
  revupView,
  sweepWidgetView,
} from './interfaces/views.js'

describe('the same people and contest seen through GraphQL, SweepWidget, Blitz Rocket and Revup', () => {
  let gateway: Gateway

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(() => {
    gateway.clock.set('2026-06-15T12:00:00.000Z')
  })

  it('agree with each other and with a plain model after any sequence of writes', async () => {
    const sequence = fc.array(command, { minLength: 10, maxLength: 30, size: 'max' })
    await fc.assert(
      fc.asyncProperty(sequence, async (commands) => {
        const run = new Run(await Clients.start(gateway))
        for (const next of commands) await run.step(next)
        const { clients, model } = run
        expect(await graphqlView(clients)).toEqual(expectedOfGraphql(model))
        expect(await blitzView(clients, model)).toEqual(expectedOfBlitz(model))
        expect(await revupView(clients)).toEqual(expectedOfRevup(model))
        expect(await sweepWidgetView(clients, model)).toEqual(expectedOfSweepWidget(model))
        await expectCountersRight(gateway.database, clients.contest.id)
      }),
      { numRuns: 8, seed: 2_026, endOnFailure: true },
    )
  }, 240_000)
})
