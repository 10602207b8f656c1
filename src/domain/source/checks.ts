import type { SourceDialect } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import type { Work } from '../work.js'
import { serviceAddressFault } from './address.js'
import type { SourceChanges } from './input.js'

const longestName = 100
const longestCredential = 1_024
const mostContests = 1_000
const longestContestId = 255
const shortestInterval = 5
const longestInterval = 43_200

/** Throws VALIDATION_FAILED with every fault; no message repeats a credential. */
export function checkSource(work: Work, dialect: SourceDialect, input: SourceChanges): void {
  const { name, baseUrl, credential, contestIds, interval } = input
  const checks = new Checks()
  checks.notNull('', input, ['name', 'baseUrl', 'credential', 'contestIds', 'sameService'])
  checks.text('name', name, { min: 1, max: longestName })
  const wrong = baseUrl == null ? undefined : serviceAddressFault(baseUrl, work.settings.privateSources)
  checks.that(wrong === undefined, 'baseUrl', `baseUrl ${wrong}.`)
  checks.that(
    credential == null || isCredential(credential),
    'credential',
    `credential must have 1 to ${longestCredential} visible ASCII characters without spaces.`,
  )
  checks.integer('interval', interval, shortestInterval, longestInterval)
  if (contestIds != null) checkContests(checks, dialect, contestIds)
  checks.done()
}

/** What a header can carry. */
function isCredential(text: string): boolean {
  return text.length <= longestCredential && /^[\x21-\x7e]+$/.test(text)
}

function checkContests(checks: Checks, dialect: SourceDialect, ids: readonly string[]): void {
  if (dialect !== 'blitz_rocket') {
    checks.that(
      false,
      'contestIds',
      'contestIds belong to Blitz Rocket: the other services list their contests.',
    )
    return
  }
  checks.that(
    ids.length >= 1 && ids.length <= mostContests,
    'contestIds',
    `contestIds must name 1 to ${mostContests} contests.`,
  )
  checks.that(
    ids.every((id) => id.length <= longestContestId && /^[\x21-\x7e]+$/.test(id)),
    'contestIds',
    `contestIds must have 1 to ${longestContestId} visible ASCII characters each.`,
  )
}
