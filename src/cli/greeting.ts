import { join } from 'node:path'
import pc from 'picocolors'
import type { Config } from '../config.js'
import type { Demo } from '../domain/demo/make.js'
import { isBuilt } from '../project.js'
import { demoKeysFile } from './demo-keys.js'

export interface Greeting {
  readonly config: Config
  /** Where the gateway answers, for people of this machine. */
  readonly url: string
  /** The data folder; undefined on PostgreSQL. */
  readonly folder: string | undefined
  /** The keys that this start made: shown this once. */
  readonly demo: Demo | undefined
  /** An account to make keys for, where one is known. */
  readonly accountId: number | undefined
}

interface Interface {
  readonly name: string
  /** A command to paste, with a key of the demo data. */
  readonly example: (url: string, demo: Demo) => string
}

const query = '{ contests(first: 3) { nodes { title status totals { participants entries } } } }'

/** Every interface of the gateway. A dialect adds its own line here. */
const interfaces: readonly Interface[] = [
  {
    name: 'GraphQL',
    example: (url, { keys }) =>
      `curl ${url}/graphql -H 'Authorization: Bearer ${keys.full}' -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`,
  },
  {
    name: 'Blitz Rocket',
    example: (url, { keys, contest }) =>
      `curl '${url}/api/v1/contests/${contest.publicId}/entries?limit=3' -H 'x-api-key: ${keys.public}'`,
  },
  {
    name: 'SweepWidget',
    example: (url, { keys }) =>
      `curl '${url}/sw_api/v2/giveaways?per_page=3' -H 'Authorization: Bearer ${keys.public}'`,
  },
  {
    name: 'Revup',
    example: (url, { keys }) => `curl '${url}/api/v1/promotions?limit=3' -H 'x-api-key: ${keys.public}'`,
  },
]

/** How the command line is called from where this file runs. */
export function commandLine(command: string): string {
  return isBuilt ? `giveaway-gateway ${command}` : `npm run --silent gateway -- ${command}`
}

/** What a start tells the person who made it. Raw keys appear only when this start made them. */
export function greeting(facts: Greeting): string {
  const { url, config, demo } = facts
  const pages = config.PLAYGROUND
    ? [`  Playground     ${pc.cyan(`${url}/graphql`)}`, `  API reference  ${pc.cyan(`${url}/docs`)}`]
    : [`  GraphQL        ${pc.cyan(`${url}/graphql`)}`]
  if (config.DASHBOARD) pages.unshift(`  Dashboard      ${pc.cyan(`${url}/dashboard`)}`)
  const rest = demo === undefined ? keyAdvice(facts) : demoLines(facts, demo)
  return ['', pc.bold(`The gateway is ready at ${url}`), '', ...pages, '', ...rest, ''].join('\n')
}

function demoLines({ folder, url }: Greeting, demo: Demo): string[] {
  const { keys, contest } = demo
  const file = folder === undefined ? '' : ` (kept in ${join(folder, demoKeysFile)}, for you alone)`
  return [
    `  Demo keys${file}`,
    `    full        ${keys.full}  everything`,
    `    public      ${keys.public}  reads only`,
    `    restricted  ${keys.restricted}  everything, in “${contest.title}” alone`,
    ...interfaces.flatMap(({ name, example }) => ['', `  ${name}`, `    ${example(url, demo)}`]),
  ]
}

function keyAdvice({ accountId, folder }: Greeting): string[] {
  const stopped = folder === undefined ? '' : ' while the server is stopped'
  if (accountId === undefined) {
    return [
      `  Keys are shown only when they are made. Make an account and a key for it${stopped}:`,
      `    ${commandLine('account create --name NAME')}`,
      `    ${commandLine("key create --account N --scopes '*'")}`,
    ]
  }
  // An account is known from the file of the demo keys alone.
  const kept = folder === undefined ? [] : [`  The demo keys are in ${join(folder, demoKeysFile)}`]
  return [
    ...kept,
    `  Keys are shown only when they are made. Make one${stopped}:`,
    `    ${commandLine(`key create --account ${accountId} --scopes '*'`)}`,
  ]
}
