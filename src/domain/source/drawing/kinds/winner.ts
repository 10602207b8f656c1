import { and, eq, sql } from 'drizzle-orm'
import { TableRows } from '../../../../database/table-rows.js'
import {
  type ContestRow,
  type ExternalKind,
  prizes,
  type WinnerRow,
  winners,
} from '../../../../database/tables/index.js'
import { maximumInteger } from '../../../checks.js'
import { winnerData } from '../../../draw/record.js'
import { type NewEvent, recordEvents } from '../../../event/record.js'
import { freePrizes } from '../../../prize/assign.js'
import type { WriteWork } from '../../../work.js'
import type { SourceWinner } from '../../model.js'
import { lockDrawnContest } from '../contest-lock.js'
import { knownByExternalId, noteSeen } from '../external-ids.js'
import { type Field, Fields } from '../fields.js'
import {
  afterChanges,
  countsOf,
  insertAll,
  type Placed,
  planned,
  sameNamed,
  sightingsOf,
  type Taken,
  taken,
  updateAll,
} from '../page.js'
import { forgetSaid } from '../people/gone.js'
import type { ContestDrawing, StoreOfContest, Unstored } from '../store.js'
import { drawsOfWinners } from '../winners/draws.js'
import { entriesOfWinners } from '../winners/entries.js'
import { prizeOf, prizesOfWinners, type Shelf } from '../winners/prizes.js'

const told = [
  ...([
    'status',
    'isCurrent',
    'selectedAt',
    'disqualifiedAt',
    'promotedAt',
    'notifiedAt',
    'promotedFromId',
  ] as const),
  ...([
    'selectionIndex',
    'selectionTarget',
    'selectionTotalWeight',
    'selectionHash',
    'prizeId',
    'entryId',
  ] as const),
  'removedAt',
  'recovery',
] as const

/** What a service says of a winner, as it would be held here. */
export type SaidWinner = { readonly [Name in (typeof told)[number]]?: WinnerRow[Name] | undefined } & {
  readonly participantId: number
}

/** Only to be added to at the end. */
const fields = new Fields<SaidWinner, WinnerRow>(sameNamed(told) as readonly Field<SaidWinner, WinnerRow>[])

const inserted = new TableRows(winners, [
  ...(['accountId', 'contestId', 'drawId', 'participantId', 'holdsPrize', 'rank', 'updatedAt'] as const),
  ...told,
])
const updated = new TableRows(winners, ['id', 'holdsPrize', 'updatedAt', ...told])

/** What is here of all that a page's winners name, by external id. */
interface Named {
  readonly winners: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, number>
  readonly entries: ReadonlyMap<string, number>
}

async function named(
  work: WriteWork,
  drawing: ContestDrawing,
  rows: readonly SourceWinner[],
): Promise<Named> {
  const ids = async (kind: ExternalKind, names: readonly (string | null | undefined)[]) => {
    const known = await knownByExternalId(
      work,
      drawing,
      kind,
      names.flatMap((name) => name ?? []),
    )
    return new Map([...known].map(([name, { internalId }]) => [name, internalId]))
  }
  return {
    winners: await ids(
      'winner',
      rows.map(({ promotedFrom }) => promotedFrom),
    ),
    people: await ids(
      'participant',
      rows.map(({ participant }) => participant),
    ),
    entries: await ids(
      'entry',
      rows.map(({ entry }) => entry),
    ),
  }
}

/**
 * Stores a page of a contest's winners: those whom a draw chose under it, each other one as picked by hand. What the service tells of how chance decided
 * is kept as told; no proof is claimed.
 */
export const storeWinners: StoreOfContest<'winner'> = async (work, drawing, rows) => {
  const contest = await lockDrawnContest(work, drawing)
  const names = await named(work, drawing, rows)
  const shelf = await prizesOfWinners(work, drawing, contest, rows)
  const bySaid = new Map<SaidWinner, SourceWinner>()
  const page = withPeople(
    taken(
      rows,
      ({ externalId }) => externalId,
      (row) => {
        const said = saidOf(row, names, prizeOf(shelf, row))
        bySaid.set(said, row)
        return said
      },
      () => undefined,
    ),
  )
  const known = await knownByExternalId(
    work,
    drawing,
    'winner',
    page.rows.map(({ externalId }) => externalId),
  )
  const held = await heldWinners(
    work,
    contest.id,
    [...known.values()].map(({ internalId }) => internalId),
  )
  const plan = planned(page.rows, { fields, known, held })
  const now = work.clock.now()
  const changed = plan.changed.map((change): WinnerRow => ({ ...afterChanges(change), updatedAt: now }))
  const sourceOf = ({ said }: Placed<SaidWinner>) => bySaid.get(said)
  const places = await drawsOfWinners(
    work,
    drawing,
    contest.id,
    plan.fresh.flatMap((row) => sourceOf(row) ?? []),
  )
  const fresh = plan.fresh.flatMap((row): WinnerRow[] => {
    const place = places.get(row.externalId)
    return place === undefined ? [] : [newWinner(contest, row.said, place, now)]
  })
  await entriesOfWinners(work, [...fresh, ...changed])
  const all = await holdPrizes(work, shelf, [...fresh, ...changed], held)
  const madeIds = await insertAll(work, winners, inserted, all.slice(0, fresh.length))
  await updateAll(work, winners, updated, all.slice(fresh.length))
  const made = plan.fresh.map((row, index) => [row.externalId, madeIds[index]] as const)
  await linkPromoted(work, plan.fresh.map(sourceOf), new Map(made))
  await noteSeen(work, drawing, 'winner', [...plan.seen, ...sightingsOf(fields, plan.fresh, madeIds)])
  await recordEvents(work, [
    ...all.slice(fresh.length).map((after) => updatedEvent(after, held.get(after.id))),
    ...all
      .slice(0, fresh.length)
      .flatMap((winner, index) => pickedEvent({ ...winner, id: madeIds[index] ?? 0 })),
  ])
  return countsOf(page, plan)
}

function saidOf(row: SourceWinner, { winners, people, entries }: Named, prizeId: number | null): SaidWinner {
  const { audit, promotedFrom, entry } = row
  const from = promotedFrom == null ? promotedFrom : winners.get(promotedFrom)
  return {
    participantId: people.get(row.participant) ?? 0,
    status: row.status,
    isCurrent: row.isCurrent,
    selectedAt: row.selectedAt ?? undefined,
    disqualifiedAt: row.disqualifiedAt,
    promotedAt: row.promotedAt,
    notifiedAt: row.announcedAt,
    promotedFromId: from,
    prizeId,
    entryId: entry === undefined ? undefined : (entries.get(entry) ?? undefined),
    removedAt: null,
    recovery: row.recovery === undefined ? undefined : recoveryIn(row.recovery),
    ...(audit && {
      selectionIndex: audit.index,
      selectionTarget: audit.target,
      selectionTotalWeight: audit.weightTotal,
      selectionHash: audit.hash,
    }),
  }
}

/** Other words of services say nothing that is not told beside: who was promoted has a date of it. */
function recoveryIn(word: string | null): WinnerRow['recovery'] {
  return word === 'replaced' || word === 'unfilled' ? word : null
}

/** The rows without those whose person is not known. */
function withPeople(page: Taken<SaidWinner>): Taken<SaidWinner> {
  const isLost = ({ said }: Placed<SaidWinner>) => said.participantId === 0
  const lost = page.rows.filter(isLost).map(({ place }): Unstored => {
    return { row: place, field: 'participant', problem: 'names somebody who is not known' }
  })
  return { ...page, rows: page.rows.filter((row) => !isLost(row)), skipped: [...page.skipped, ...lost] }
}

async function heldWinners(
  work: WriteWork,
  contestId: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, WinnerRow>> {
  if (ids.length === 0) return new Map()
  const found = await work.executor
    .select()
    .from(winners)
    .where(and(eq(winners.contestId, contestId), sql`${winners.id} = any(${sql.param([...ids])}::bigint[])`))
  return new Map(found.map((winner) => [winner.id, winner]))
}

function newWinner(
  { id: contestId, accountId }: Pick<ContestRow, 'id' | 'accountId'>,
  said: SaidWinner,
  { drawId, rank }: { readonly drawId: number; readonly rank: number },
  now: string,
): WinnerRow {
  const { selectedAt = now, status = 'won', isCurrent = false } = said
  return {
    id: 0,
    ...{ accountId, contestId, drawId, rank, selectedAt, status, isCurrent },
    ...{ participantId: said.participantId, entryId: said.entryId ?? null, prizeId: said.prizeId ?? null },
    ...{
      holdsPrize: false,
      updatedAt: now,
      notifiedAt: said.notifiedAt ?? null,
      claimedAt: null,
      expiredAt: null,
    },
    ...{ disqualifiedAt: said.disqualifiedAt ?? null, promotedAt: said.promotedAt ?? null, removedAt: null },
    ...{ promotedFromId: said.promotedFromId ?? null, recovery: said.recovery ?? null, skipReason: null },
    selectionIndex: said.selectionIndex ?? null,
    selectionTarget: said.selectionTarget ?? null,
    selectionTotalWeight: said.selectionTotalWeight ?? null,
    selectionHash: said.selectionHash ?? null,
  }
}

/**
 * Who of the winners holds the prize: those who are winners now, as far as it goes. Moves the prizes' `redeemed` in one statement, and with it how many
 * there are of prizes of which winners alone tell.
 */
async function holdPrizes(
  work: WriteWork,
  { held: shelf, named: growing }: Shelf,
  rows: readonly WinnerRow[],
  before: ReadonlyMap<number, WinnerRow>,
): Promise<readonly WinnerRow[]> {
  const redeemed = new Map([...shelf].map(([id, prize]) => [id, prize.redeemed]))
  const add = (id: number, number: number) => redeemed.set(id, (redeemed.get(id) ?? 0) + number)
  for (const { id } of rows) {
    const held = before.get(id)
    if (held?.holdsPrize && held.prizeId !== null) add(held.prizeId, -1)
  }
  const endless = new Set(growing.values())
  const after = rows.map((row): WinnerRow => {
    const prize = shelf.get(row.prizeId ?? 0)
    const most = prize === undefined ? 0 : endless.has(prize.id) ? maximumInteger : prize.quantity
    const holdsPrize = row.isCurrent && prize !== undefined && (redeemed.get(prize.id) ?? 0) < most
    if (holdsPrize) add(prize.id, 1)
    return { ...row, holdsPrize }
  })
  const moved = [...shelf.values()].flatMap(({ id, ...prize }) => {
    const number = redeemed.get(id) ?? 0
    if (number === prize.redeemed) return []
    return [{ id, redeemed: number, quantity: Math.max(prize.quantity, number) }]
  })
  await updateAll(work, prizes, taking, moved)
  return after
}

const taking = new TableRows(prizes, ['id', 'redeemed', 'quantity'])
const linked = new TableRows(winners, ['id', 'promotedFromId'])

/** Names those whose places went to others of the same page. */
async function linkPromoted(
  work: WriteWork,
  rows: readonly (SourceWinner | undefined)[],
  made: ReadonlyMap<string, number | undefined>,
): Promise<void> {
  const links = rows.flatMap((row) => {
    const id = made.get(row?.externalId ?? '')
    const promotedFromId = made.get(row?.promotedFrom ?? '')
    return id === undefined || promotedFromId === undefined ? [] : [{ id, promotedFromId }]
  })
  await updateAll(work, winners, linked, links)
}

function pickedEvent(winner: WinnerRow): NewEvent[] {
  if (!winner.isCurrent) return []
  return [{ type: 'winner.picked', contestId: winner.contestId, data: winnerData(winner) }]
}

function updatedEvent(after: WinnerRow, before: WinnerRow | undefined): NewEvent {
  const data = { ...winnerData(after), status: after.status, previous: before?.status ?? after.status }
  return { type: 'winner.updated', contestId: after.contestId, data }
}

/**
 * Takes winners whom the service has no longer out of the list, with their prizes; they come back when it has them again. Erased people who have won
 * stay.
 */
export async function removeGoneWinners(
  work: WriteWork,
  drawing: ContestDrawing,
  names: readonly string[],
): Promise<void> {
  const { id: contestId } = await lockDrawnContest(work, drawing)
  const known = await knownByExternalId(work, drawing, 'winner', names)
  const ids = [...known.values()].map(({ internalId }) => internalId)
  const now = work.clock.now()
  const removed = await work.executor
    .update(winners)
    .set({ removedAt: now, isCurrent: false, updatedAt: now })
    .where(
      sql`${winners.contestId} = ${contestId}::bigint and ${winners.id} = any(${sql.param(ids)}::bigint[]) and ${winners.removedAt} is null
        and not exists (select from participants p where p.id = ${winners.participantId} and p.erased_at is not null)`,
    )
    .returning()
  if (removed.length === 0) return
  await freePrizes(
    work,
    removed.map(({ id }) => id),
  )
  await forgetSaid(work, drawing, 'winner', names)
  await recordEvents(
    work,
    removed.map((winner) => ({ type: 'winner.removed', contestId, data: winnerData(winner) })),
  )
}
