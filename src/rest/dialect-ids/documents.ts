import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Dialect as IdsOf } from '../../domain/dialect-ids/forms.js'

/** Fields that give the gateway's own name of a row, and the field that gives what the dialect calls it. */
type Printed = Readonly<Record<string, string>>

function numbersOf(...types: string[]): Printed {
  return Object.fromEntries(types.map((type) => [`${type}.databaseId`, 'dialectId']))
}

const printed: Readonly<Record<IdsOf, Printed>> = {
  sweepwidget: {
    ...numbersOf('Account', 'AllowlistRow', 'BlocklistRow', 'Brand', 'Contest', 'Entry', 'EntryMethod'),
    ...numbersOf('Reward', 'Webhook'),
    'ContestAnalytics.contestDatabaseId': 'contestDialectId',
    'Participant.uuid': 'dialectId',
    'Prize.sequence': 'dialectId',
    'Reward.contestDatabaseId': 'contestDialectId',
  },
  revup: {
    ...numbersOf('Account', 'Contact', 'Contest', 'CustomField', 'Draw', 'Participant', 'Prize', 'Winner'),
    'CustomFieldValue.fieldDatabaseId': 'fieldDialectId',
    'Entry.manualKey': 'dialectId',
    'Participant.contactDatabaseId': 'contactDialectId',
    'Participant.contestDatabaseId': 'contestDialectId',
    'Participant.referredByDatabaseId': 'referredByDialectId',
    'Winner.promotedFromDatabaseId': 'promotedFromDialectId',
  },
  blitz_rocket: {
    'Contest.publicId': 'dialectId',
    'Participant.publicId': 'dialectId',
  },
}

/** The same operation with every id as the dialect prints it for accounts that have rows of other services; under the same names. */
export function inDialectIds(schema: GraphQLSchema, document: DocumentNode, dialect: IdsOf): DocumentNode {
  const types = new TypeInfo(schema)
  const drawn = visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD](node) {
        const other = printed[dialect][`${types.getParentType()?.name}.${node.name.value}`]
        if (other === undefined) return undefined
        const alias = node.alias ?? node.name
        return { ...node, alias, name: { kind: Kind.NAME, value: other }, arguments: [argumentFor(dialect)] }
      },
    }),
  )
  if (drawn === document) return document
  // What is known of an operation is kept by its node, which would be the same where fragments alone have changed.
  return { ...drawn, definitions: drawn.definitions.map((definition) => ({ ...definition })) }
}

function argumentFor(dialect: IdsOf): ArgumentNode {
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'dialect' },
    value: { kind: Kind.ENUM, value: dialect.toUpperCase() },
  }
}
