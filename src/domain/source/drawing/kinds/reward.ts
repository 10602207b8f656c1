import { eq } from 'drizzle-orm'
import { TableRows } from '../../../../database/table-rows.js'
import { type RewardRow, rewards } from '../../../../database/tables/index.js'
import { type NewEvent, recordEvents } from '../../../event/record.js'
import { checkReward, defaultsOf } from '../../../reward/fields.js'
import { unlockRewardsOfAll } from '../../../reward/unlock.js'
import type { SourceReward } from '../../model.js'
import { lockDrawnContest } from '../contest-lock.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import { Fields } from '../fields.js'
import {
  afterChanges,
  countsOf,
  faultBy,
  insertAll,
  planned,
  sameNamed,
  sightingsOf,
  taken,
  updateAll,
} from '../page.js'
import type { StoreOfContest } from '../store.js'

const told = [
  ...(['kind', 'grant', 'title', 'threshold', 'couponCode', 'couponDirections'] as const),
  ...(['showCode', 'hideProgress', 'notify', 'position'] as const),
] as const

type Said = Pick<RewardRow, (typeof told)[number]>

const fields = new Fields<Said, RewardRow>(sameNamed(told))

const inserted = new TableRows(rewards, ['contestId', ...told, 'createdAt', 'updatedAt'])
const updated = new TableRows(rewards, ['id', ...told, 'updatedAt'])

function saidOf({
  kind,
  grant,
  title,
  threshold,
  couponCode,
  couponDirections,
  ...rest
}: SourceReward): Said {
  const { showCode, hideProgress, notify, position } = rest
  return {
    ...{ kind, grant, title, threshold, couponCode, couponDirections },
    ...{ showCode, hideProgress, notify, position },
  }
}

const faultOf = (said: Said) =>
  faultBy((checks) => {
    checks.integer('position', said.position, 0)
    checkReward(said)
  })

/**
 * A contest's rewards, all of them. Whoever has reached one has it, as with rewards that are made here (#142); mails are the service's to
 * send. One that was deleted here stays so.
 */
export const storeRewards: StoreOfContest<'reward'> = async (work, drawing, rows) => {
  const page = taken(rows, ({ externalId }) => externalId, saidOf, faultOf)
  const contest = await lockDrawnContest(work, drawing)
  const ids = page.rows.map(({ externalId }) => externalId)
  const known = await knownByExternalId(work, drawing, 'reward', ids)
  const held = await work.executor.select().from(rewards).where(eq(rewards.contestId, contest.id))
  const plan = planned(page.rows, {
    ...{ fields, known, held: new Map(held.map((reward) => [reward.id, reward])) },
    isGone: ({ deletedAt }) => deletedAt !== null,
  })
  const now = work.clock.now()
  const changed = plan.changed.map((change) => ({ ...afterChanges(change), updatedAt: now }))
  await updateAll(work, rewards, updated, changed)
  const stamps = { contestId: contest.id, createdAt: now, updatedAt: now }
  const made = plan.fresh.map(({ said }) => ({ ...defaultsOf(said), ...said, ...stamps }))
  const madeIds = await insertAll(work, rewards, inserted, made)
  await noteSeen(work, drawing, 'reward', [...plan.seen, ...sightingsOf(fields, plan.fresh, madeIds)])
  await recordEvents(work, [
    ...plan.changed.map((change): NewEvent => {
      const data = { rewardId: change.held.id, fields: [...change.changes] }
      return { type: 'reward.updated', contestId: contest.id, data }
    }),
    ...madeIds.map((rewardId): NewEvent => {
      return { type: 'reward.created', contestId: contest.id, data: { rewardId } }
    }),
  ])
  const lowered = plan.changed.filter(
    ({ changes, held: { threshold }, said }) => changes.has('threshold') && said.threshold < threshold,
  )
  await unlockRewardsOfAll(work, contest, [...madeIds, ...lowered.map((change) => change.held.id)])
  return countsOf(page, plan)
}
