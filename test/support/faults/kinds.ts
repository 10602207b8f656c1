import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { ServerProcess } from '../command.js'
import type { PostgresServer } from '../services/postgres.js'

/** What faults happen to. */
export interface Stage {
  readonly server: PostgresServer
  /** The gateway's process; a fault that ends it starts another one at the same address. */
  gateway: ServerProcess
  startGateway(): Promise<ServerProcess>
}

/** Begins, lasts for so many milliseconds, and is over when it resolves. */
export type Fault = (stage: Stage, milliseconds: number) => Promise<void>

async function withClient(server: PostgresServer, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(server.url())
  client.on('error', () => undefined)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

const cutOff = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name like 'giveaway-gateway%' and pid <> pg_backend_pid()`

const stoppedBy =
  (signal: 'SIGINT' | 'SIGKILL'): Fault =>
  async ({ server }, milliseconds) => {
    await server.stop(signal)
    await sleep(milliseconds)
    await server.start()
  }

const gatewayEndedBy =
  (signal: 'SIGTERM' | 'SIGKILL'): Fault =>
  async (stage) => {
    const status = await stage.gateway.end(signal)
    if (signal === 'SIGTERM' && status !== 0) throw new Error(`The gateway ended with ${status}.`)
    stage.gateway = await stage.startGateway()
  }

/** Takes every place that comes free. */
const crowded: Fault = async ({ server }, milliseconds) => {
  const holders: pg.Client[] = []
  const end = performance.now() + milliseconds
  try {
    while (performance.now() < end) {
      const client = new pg.Client(server.url())
      client.on('error', () => undefined)
      try {
        await client.connect()
        holders.push(client)
      } catch {
        // All places are taken; the gateway's own are made free, for whoever is first.
        await holders[0]?.query(cutOff)
        await sleep(20)
      }
    }
  } finally {
    await Promise.all(holders.map((holder) => holder.end().catch(() => undefined)))
  }
}

/** Each write to the ledger fails as on a full disk. */
const full: Fault = async ({ server }, milliseconds) => {
  await server.query(`create or replace function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`)
  await server.query('create trigger refuse before insert on entries execute function refuse()')
  await sleep(milliseconds)
  await server.query('drop trigger refuse on entries')
}

/** Everything that reads or writes the ledger waits. */
const locked: Fault = ({ server }, milliseconds) =>
  withClient(server, async (client) => {
    await client.query('begin; lock table entries in access exclusive mode')
    await sleep(milliseconds)
    await client.query('rollback')
  })

/** Answers come in bursts, as over a bad line. */
const stuttering: Fault = async ({ server }, milliseconds) => {
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    server.freeze()
    await sleep(700)
    server.thaw()
    await sleep(300)
  }
}

/** Kinds of faults, by what happens. */
export const faults = {
  'gateway stopped with SIGTERM and started': gatewayEndedBy('SIGTERM'),
  'gateway killed with -9 and started': gatewayEndedBy('SIGKILL'),
  'PostgreSQL restarted': stoppedBy('SIGINT'),
  'PostgreSQL killed with -9': stoppedBy('SIGKILL'),
  'PostgreSQL frozen': async ({ server }, milliseconds) => {
    server.freeze()
    await sleep(milliseconds)
    server.thaw()
  },
  'no connection left': crowded,
  'every connection cut': async ({ server }) => void (await server.query(cutOff)),
  'PostgreSQL slow, by fits and starts': stuttering,
  'the ledger locked': locked,
  'disk full': full,
} satisfies Record<string, Fault>

export type FaultName = keyof typeof faults
