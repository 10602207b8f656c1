import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  AddEntryMethodDocument,
  ListEntryMethodsDocument,
  ListEntryMethodTypesDocument,
  type ListEntryMethodTypesQuery,
  RemoveEntryMethodDocument,
  ReorderEntryMethodsDocument,
  type ShownEntryMethodFragment,
  UpdateEntryMethodDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'

const endpoint = endpointsOf<operations>()

/** User Details, the method that every giveaway has. */
const userDetails = 1

/** The fields that are there to make and to change a method. */
const fields = {
  entry_amount: 'amount',
  entry_title: 'title',
  entry_link: 'link',
  required: 'required',
  daily: 'daily',
  additional_instructions: 'instructions',
  icon_color: 'iconColor',
  widget_display: 'displayed',
} as const

function shown(method: ShownEntryMethodFragment) {
  return {
    id: method.databaseId,
    entry_id: method.sequence,
    entry_method: method.type.typeId,
    entry_method_name: method.type.name,
    entry_title: method.title,
    entry_link: method.link,
    entry_amount: method.amount,
    required: method.required,
    entry_order: method.position,
    entry_level: method.level,
    icon_color: method.iconColor,
    additional_instructions: method.instructions,
    daily: method.daily,
  }
}

/** Text in the list: null for User Details, which cannot be hidden (#118). */
function displayedWord({ type, displayed }: ShownEntryMethodFragment): '0' | '1' | null {
  if (type.typeId === userDetails) return null
  return displayed ? '1' : '0'
}

const list = endpoint('entry-methods.list', ListEntryMethodsDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id } }),
  response: ({ contest: { entryMethods } }) => ({
    data: entryMethods.map((method) => ({ ...shown(method), widget_display: displayedWord(method) })),
  }),
})

const create = endpoint('entry-methods.create', AddEntryMethodDocument, {
  fields: { entry_method: 'typeId', ...fields },
  variables: ({ path, input }) => ({ input: { contest: { databaseId: path.id }, ...input } }),
  response: ({ addEntryMethod: { entryMethod } }) => ({
    data: { ...shown(entryMethod), widget_display: entryMethod.displayed },
  }),
})

const update = endpoint('entry-methods.update', UpdateEntryMethodDocument, {
  fields,
  variables: ({ path, input }) => ({
    input: {
      contest: { databaseId: path.id },
      entryMethod: { databaseId: path.method_id },
      changes: input,
    },
  }),
  response: ({ updateEntryMethod: { entryMethod } }) => ({
    data: { id: entryMethod.databaseId, message: 'Entry method updated successfully.' },
  }),
})

const remove = endpoint('entry-methods.delete', RemoveEntryMethodDocument, {
  variables: ({ path }) => ({
    input: { contest: { databaseId: path.id }, entryMethod: { databaseId: path.method_id } },
  }),
  response: () => ({}),
})

const reorder = endpoint('entry-methods.reorder', ReorderEntryMethodsDocument, {
  fields: { order: 'order' },
  variables: ({ path, body }) => ({
    input: { contest: { databaseId: path.id }, order: body.order.map((databaseId) => ({ databaseId })) },
  }),
  response: () => ({ data: { message: 'Entry methods reordered successfully.' } }),
})

type MethodType = NonNullable<ListEntryMethodTypesQuery['entryMethodTypes']>[number]

function typesOf(types: readonly MethodType[], wanted: MethodType['category']) {
  return types
    .filter(({ category }) => category === wanted)
    .map(({ typeId, name, platform }) => ({ id: typeId, name, type: platform }))
}

const types = endpoint('entry-method-types.list', ListEntryMethodTypesDocument, {
  variables: () => ({}),
  response: ({ entryMethodTypes: all }) => ({
    data: {
      total_types: all.length,
      categories: {
        twitter_x: typesOf(all, 'TWITTER_X'),
        instagram: typesOf(all, 'INSTAGRAM'),
        facebook: typesOf(all, 'FACEBOOK'),
        youtube: typesOf(all, 'YOUTUBE'),
        tiktok: typesOf(all, 'TIKTOK'),
        discord: typesOf(all, 'DISCORD'),
        telegram: typesOf(all, 'TELEGRAM'),
        content: typesOf(all, 'CONTENT'),
        commerce: typesOf(all, 'COMMERCE'),
        special: typesOf(all, 'SPECIAL'),
      },
    },
  }),
})

/** The ways to earn entries in a giveaway, and the catalogue of their types. */
export const entryMethods = [list, create, update, remove, reorder, types] as const
