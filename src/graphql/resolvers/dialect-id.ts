import type { ExternalKind, SourceDialect } from '../../database/tables/index.js'
import { contactNumbers } from '../../domain/contact/find.js'
import { contestsById } from '../../domain/contest/find.js'
import { type Form, forms, type OwnName } from '../../domain/dialect-ids/forms.js'
import {
  type DialectId,
  elsewhere,
  isDrawnFrom,
  nameOf,
  printedId,
} from '../../domain/dialect-ids/printed.js'
import { notFound } from '../../domain/errors.js'
import { participantsById } from '../../domain/participant/find.js'
import type { Resolvers, SourceDialect as SourceDialectValue } from '../../generated/resolvers.js'
import type { Context } from '../context.js'
import { enumWord } from '../enums.js'

/** What the gateway calls a row by itself, by each of its names that dialects print. */
type OwnNames = { readonly [Name in Exclude<OwnName, 'databaseId'>]?: DialectId }

interface Row extends OwnNames {
  readonly id: number
  /** The row within which its id is unique, where it is so within another only. */
  readonly within?: number
}

type Printed = Promise<DialectId> | DialectId | null

/** The row's id in the dialect; null where the dialect never names such rows. */
function print(kind: ExternalKind, row: Row, dialect: SourceDialect, context: Context): Printed {
  const form = forms[dialect][kind]
  if (form === undefined) return null
  const own = form.own === 'databaseId' ? row.id : row[form.own]
  if (own === undefined) throw new Error(`Nothing says what a ${kind} is called in ${dialect}.`)
  return isDrawnFrom(context.work.caller, dialect)
    ? printElsewhere(form, { kind, row, own }, dialect, context)
    : own
}

interface ToPrint {
  readonly kind: ExternalKind
  readonly row: Row
  readonly own: DialectId
}

async function printElsewhere(
  form: Form,
  { kind, row: { id, within }, own }: ToPrint,
  dialect: SourceDialect,
  { loaders }: Context,
): Promise<DialectId> {
  const name = nameOf({ kind, id, own, within: form.within && within })
  return printedId(form, own, await loaders.load(elsewhere, name, dialect))
}

interface InDialect {
  readonly dialect: SourceDialectValue
}

/** The resolver of rows that dialects name by their numbers. */
function numbered(kind: ExternalKind) {
  return (row: { readonly id: number }, { dialect }: InDialect, context: Context): Printed =>
    print(kind, { id: row.id }, enumWord(dialect), context)
}

/** The same for the number of another row that a row has; null: it has none. */
function printNumber(kind: ExternalKind, id: number | null, { dialect }: InDialect, context: Context) {
  return id === null ? null : print(kind, { id }, enumWord(dialect), context)
}

function ofContest(
  { id, publicId }: { readonly id: number; readonly publicId: string },
  { dialect }: InDialect,
  context: Context,
): Printed {
  return print('contest', { id, publicId }, enumWord(dialect), context)
}

/** The same for the contest to which a row belongs, which is read only where the dialect prints more than its number. */
async function printContest(id: number, args: InDialect, context: Context) {
  if (args.dialect !== 'BLITZ_ROCKET') return await printNumber('contest', id, args, context)
  const contest = await context.loaders.load(contestsById, id)
  if (contest === null) throw notFound('contest')
  return await ofContest(contest, args, context)
}

export const dialectIdResolvers: Resolvers = {
  Account: { dialectId: numbered('account') },
  AllowlistRow: { dialectId: numbered('allowed') },
  BlocklistRow: { dialectId: numbered('blocked') },
  Brand: { dialectId: numbered('brand') },
  Contact: { dialectId: numbered('contact') },
  Contest: { dialectId: ofContest },
  ContestAnalytics: { contestDialectId: ofContest },
  CustomField: { dialectId: numbered('custom_field') },
  CustomFieldValue: {
    fieldDialectId: ({ fieldDatabaseId }, args, context) =>
      printNumber('custom_field', fieldDatabaseId, args, context),
  },
  Draw: { dialectId: numbered('draw') },
  Entry: {
    dialectId: ({ id, manualKey, participantId }, { dialect }, context) => {
      const key = manualKey ?? `block_${id}`
      return print('entry', { id, key, within: participantId }, enumWord(dialect), context)
    },
  },
  EntryMethod: { dialectId: numbered('method') },
  GalleryItem: {
    dialectId: ({ id }, args, context) =>
      args.dialect === 'SWEEPWIDGET' ? printNumber('entry', id, args, context) : null,
  },
  Participant: {
    dialectId: ({ id, uuid, publicId }, { dialect }, context) =>
      print('participant', { id, uuid, publicId }, enumWord(dialect), context),
    contestDialectId: ({ contestId }, args, context) => printContest(contestId, args, context),
    contactDialectId: async ({ contactId }, args, context) =>
      contactId === null
        ? null
        : printNumber('contact', await context.loaders.load(contactNumbers, contactId), args, context),
    referredByDialectId: async ({ referredBy }, args, context) => {
      if (referredBy === null || args.dialect === 'REVUP')
        return printNumber('participant', referredBy, args, context)
      const other = await context.loaders.load(participantsById, referredBy)
      return other && print('participant', other, enumWord(args.dialect), context)
    },
  },
  Prize: {
    dialectId: ({ id, seq, contestId }, { dialect }, context) =>
      print('prize', { id, sequence: seq, within: contestId }, enumWord(dialect), context),
  },
  Reward: {
    dialectId: numbered('reward'),
    contestDialectId: ({ contestId }, args, context) => printContest(contestId, args, context),
  },
  Webhook: { dialectId: numbered('webhook') },
  Winner: {
    dialectId: ({ id, entryId }, args, context) =>
      args.dialect === 'SWEEPWIDGET'
        ? printNumber('entry', entryId, args, context)
        : printNumber('winner', id, args, context),
    promotedFromDialectId: ({ promotedFromId }, args, context) =>
      printNumber('winner', promotedFromId, args, context),
  },
}
