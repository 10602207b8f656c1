import { pageViews } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { repairViews } from '../page-view/recount.js'
import type { Arrivals } from './calendar.js'
import { insertRows } from './insert-rows.js'
import type { Member } from './members.js'
import type { Random } from './random.js'
import type { FilledContest } from './store.js'

/** Somebody who only looked, for each person who entered. */
const onlookers = 1.8

const minute = 60_000
const day = 24 * 60 * minute

/** Pages that lead people here, by brand and how often; null: they typed the address. */
const pages: readonly (readonly (readonly [string | null, number])[])[] = [
  [
    ['https://www.instagram.com/p/C8juniperTrail/', 24],
    ['https://www.instagram.com/juniperandvale/', 14],
    ['https://www.facebook.com/juniperandvale/posts/1021', 12],
    ['https://juniper-vale.example/', 9],
    ['https://juniper-vale.example/giveaways', 8],
    ['https://www.google.com/', 7],
    ['https://trailforum.example/threads/what-is-in-your-pack.8812/', 5],
    ['https://news.hikers.example/2026/gear-giveaways?utm_source=letter', 4],
    ['https://www.reddit.com/r/CampingGear/', 4],
    ['https://duckduckgo.com/', 2],
    ['https://blog.long-way-home.example/favourite-shops/', 2],
    [null, 26],
  ],
  [
    ['https://www.instagram.com/harbourstreetcoffee/', 22],
    ['https://www.tiktok.com/@harbourstreetcoffee', 12],
    ['https://harbour-street.example/', 10],
    ['https://www.google.com/maps/place/Harbour+Street+Coffee', 8],
    ['https://www.facebook.com/groups/coffee.lovers/', 6],
    ['https://citymagazine.example/openings?page=2', 4],
    [null, 24],
  ],
]

interface View {
  readonly visitor: string
  readonly referrer: string | null
  readonly countryCode: string | null
  readonly at: number
}

/**
 * Stores what was seen of the published contests: everybody who entered looked first, others only looked,
 * and some of both came back. In the order of time, so that ids are too, and counted at once.
 */
export async function storeViews(
  work: OperatorWork,
  random: Random,
  filled: readonly FilledContest[],
): Promise<void> {
  const seen = filled.filter(({ plan }) => plan.fields.isDraft !== true)
  const rows = seen.flatMap((one) =>
    drawViews(random, one)
      .sort((a, b) => a.at - b.at)
      .map(({ at, ...view }) => ({
        ...view,
        contestId: one.contest.id,
        viewedAt: new Date(at).toISOString(),
      })),
  )
  await insertRows(work.executor, pageViews, rows)
  await repairViews(
    work.executor,
    seen.map(({ contest }) => contest.id),
  )
}

function drawViews(random: Random, { plan, members, arrivals }: FilledContest): View[] {
  const own = members.flatMap((member) => viewsOfMember(random, member, arrivals))
  const others = Array.from({ length: Math.round(plan.people * onlookers) }, () => {
    const first = {
      visitor: newVisitor(random),
      referrer: random.weighted(pages[plan.brand] ?? [[null, 1]]),
      // They come from where those come from who enter.
      countryCode: random.chance(0.05) ? null : random.pick(members).person.facts.countryCode,
      at: arrivals.draw(random),
    }
    return again(random, first, 0.22, arrivals)
  })
  return [...own, ...others.flat()]
}

function viewsOfMember(random: Random, { person, source, createdAt }: Member, arrivals: Arrivals): View[] {
  const first = {
    visitor: newVisitor(random),
    referrer: source.referringUrl,
    countryCode: person.facts.countryCode,
    at: Math.max(arrivals.from, createdAt - random.whole(minute / 2, 6 * minute)),
  }
  return again(random, first, 0.45, arrivals)
}

/** The first view and those of coming back, which the address leads to by itself. */
function again(random: Random, first: View, chance: number, { until }: Arrivals): View[] {
  const views = [first]
  let { at } = first
  while (random.chance(chance)) {
    at += random.chance(0.4) ? random.whole(minute, 20 * minute) : random.whole(day / 3, 3 * day)
    if (at >= until) break
    views.push({ ...first, referrer: null, at })
  }
  return views
}

function newVisitor(random: Random): string {
  return `v_${random.text(16, '0123456789abcdefghijklmnopqrstuvwxyz')}`
}
