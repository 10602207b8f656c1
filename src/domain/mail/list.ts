import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { contests, type MailKind, type MailRow, type MailState, mails } from '../../database/tables/index.js'
import { visibleContests } from '../contest/find.js'
import { countRows, type List, type Page, type PageRequest, readPages } from '../page.js'
import type { BatchRead } from '../work.js'

/** Which e-mails; all conditions hold together. Absent and null: no condition. */
export interface MailConditions {
  readonly kind?: MailKind | null | undefined
  readonly state?: MailState | null | undefined
}

/** Whose e-mails: of a contest, or of a person, by their numbers. */
export type MailOwner = 'contest' | 'participant'

interface Asked {
  readonly of: MailOwner
  readonly filter: MailConditions
}

function matching({ kind, state }: MailConditions): SQL | undefined {
  return and(
    kind == null ? undefined : eq(mails.kind, kind),
    state == null ? undefined : eq(mails.state, state),
  )
}

/** Latest first. */
function listOf({ of, filter }: Asked): List<typeof mails> {
  return {
    table: mails,
    parent: of === 'contest' ? mails.contestId : mails.participantId,
    id: mails.id,
    where: matching(filter),
    order: { name: 'id desc', expression: mails.id, type: 'bigint', direction: 'desc' },
  }
}

/** A page of the e-mails of each of many contests or people that the caller may see, latest first, in one statement. */
export const mailPages: BatchRead<number, Page<MailRow>, Asked & { readonly page: PageRequest }> = (
  work,
  owners,
  { page, ...asked },
) => readPages(work.executor, listOf(asked), owners, page)

/** How many of them match, in one statement. */
export const mailCounts: BatchRead<number, number, Asked> = (work, owners, asked) =>
  countRows(work.executor, listOf(asked), owners)

/** E-mails by their numbers, as far as they exist for the caller. */
export const mailsById: BatchRead<number, MailRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(mails))
    .from(mails)
    .innerJoin(contests, eq(contests.id, mails.contestId))
    .where(and(sql`${mails.id} = any(${sql.param([...ids])}::bigint[])`, visibleContests(work.caller)))
  return new Map(found.map((mail) => [mail.id, mail]))
}
