import { Random, streams } from './random.js'

const day = 86_400_000
/** Everything happened before this instant, so that the same seed gives the same rows on any day. */
const horizon = Date.parse('2026-06-30T00:00:00.000Z')

const contestCount = 220
const largestShare = 0.3
/** Well-visited contests share half of the people, each next one fewer. */
const busyCount = 24
const busyShare = 0.5

/** An entry method of a contest: the number of its type in the catalogue, and what it pays. */
export interface PlannedMethod {
  readonly id: number
  readonly typeId: number
  readonly amount: number
  readonly title: string
}

export interface PlannedContest {
  readonly id: number
  readonly index: number
  readonly title: string
  readonly people: number
  readonly startsAt: number
  readonly endsAt: number
  readonly timeZone: string
  readonly advocateAmount: number
  readonly friendAmount: number
  readonly methods: readonly PlannedMethod[]
}

const adjectives = [
  'Summer',
  'Winter',
  'Grand',
  'Golden',
  'Weekend',
  'Birthday',
  'Launch',
  'Harvest',
  'Travel',
]
const things = ['Giveaway', 'Sweepstakes', 'Prize Draw', 'Photo Contest', 'Raffle', 'Challenge', 'Bonanza']
const zones = ['America/New_York', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo', 'UTC']
const methodKinds = [
  { typeId: 1, amount: 1, title: 'Enter your details' },
  { typeId: 5, amount: 10, title: 'Refer a friend' },
  { typeId: 14, amount: 2, title: 'Follow us' },
  { typeId: 15, amount: 1, title: 'Share the news' },
  { typeId: 16, amount: 3, title: 'Tell us why' },
  { typeId: 30, amount: 5, title: 'Send a photo' },
  { typeId: 31, amount: 1, title: 'Come back daily' },
] as const

/** How many people each contest holds: one has 30%, 24 share half, the rest share what is left. */
function peoplePerContest(scale: number): number[] {
  const largest = Math.floor(scale * largestShare)
  const weights = Array.from({ length: busyCount }, (_, rank) => 1 / (rank + 2))
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  const busy = weights.map((weight) => Math.floor((scale * busyShare * weight) / weightSum))
  const left = scale - largest - busy.reduce((sum, people) => sum + people, 0)
  const quietCount = contestCount - 1 - busyCount
  const each = Math.floor(left / quietCount)
  const quiet = Array.from({ length: quietCount }, (_, index) => each + (index < left % quietCount ? 1 : 0))
  // The newest twenty, which a dashboard shows, hold the largest one and many of the busy ones.
  return [...quiet, ...busy.slice(0, -4), largest, ...busy.slice(-4)]
}

/** The contests of the account in the order of their ids, which is that of their creation. */
export function planContests(
  seed: number,
  scale: number,
  firstId: number,
  firstMethodId: number,
): PlannedContest[] {
  let methodId = firstMethodId
  return peoplePerContest(scale).map((people, index) => {
    const random = new Random(seed, streams.contest, index)
    const startsAt = horizon - (120 - index / 2) * day + random.below(day / 60_000) * 60_000
    const kinds = methodKinds.filter(({ typeId }) => typeId < 15 || random.chance(0.6))
    return {
      id: firstId + index,
      index,
      title: `${random.pick(adjectives)} ${random.pick(things)} ${index + 1}`,
      people,
      startsAt,
      endsAt: startsAt + (30 + random.below(60)) * day,
      timeZone: random.pick(zones),
      advocateAmount: 10,
      friendAmount: 5,
      methods: kinds.map((kind) => ({ ...kind, id: methodId++ })),
    }
  })
}

/** The span in which the people of a contest did what they did. */
export function activeSpan(contest: PlannedContest): { from: number; until: number } {
  return { from: contest.startsAt, until: Math.min(contest.endsAt, horizon) }
}
