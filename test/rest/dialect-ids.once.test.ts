import { type DocumentNode, getOperationAST, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as blitzRocket from '../../src/generated/rest/blitz-rocket.operations.js'
import * as revup from '../../src/generated/rest/revup.operations.js'
import * as sweepWidget from '../../src/generated/rest/sweepwidget.operations.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { inDialectIds } from '../../src/rest/dialect-ids/documents.js'

const schema = buildSchema()

/** What looks like an id and is printed as it stands, each for a reason. */
const asTheyStand: Readonly<Record<string, string>> = {
  'EntryMethod.sequence': 'counts within the giveaway, and is kept as it came',
  'Contact.uniqueId': 'the client’s own',
  'EntryMethodPerformance.typeId': 'of the catalogue, which is everybody’s',
  'EntryMethodType.typeId': 'of the catalogue, which is everybody’s',
  'Entry.databaseId': 'Revup prints it only where there is no key, and `manualKey` is always one then',
  'Prize.databaseId': 'SweepWidget prints it in the answer to a new prize only, and never asks for it',
  'ImportResult.identityKey': 'whom the row is about, by an address or a number of theirs',
  'ImportTrigger.eventId': 'the gateway’s own',
  'Participant.uniqueId': 'the client’s own',
  'ParticipantSource.campaignId': 'kept as it is sent',
  'ParticipantSource.languageId': 'kept as it is sent',
}

const names = /(^|[a-z])(id|key|sequence|uuid)$/i

const documents = [
  ['sweepwidget', sweepWidget],
  ['revup', revup],
  ['blitz_rocket', blitzRocket],
] as const

describe.each(documents)('the operations of %s', (dialect, operations) => {
  const all = Object.entries(operations).filter(([name]) => name.endsWith('Document'))

  it('are operations of the public schema with ids of the dialect too, and print every id', () => {
    const open: string[] = []
    for (const [, given] of all) {
      const document = inDialectIds(schema, given as unknown as DocumentNode, dialect)
      expect(validate(schema, document)).toEqual([])
      const mutates = getOperationAST(document)?.operation === 'mutation'
      const types = new TypeInfo(schema)
      const look = {
        Field(node: { readonly name: { readonly value: string } }) {
          const place = `${types.getParentType()?.name}.${node.name.value}`
          // What a deletion tells of is not printed.
          const isTold = mutates && /^(deleted|removed)Id$/.test(node.name.value)
          if (names.test(node.name.value) && !/DialectId$|^dialectId$/.test(node.name.value) && !isTold)
            open.push(place)
        },
      }
      visit(document, visitWithTypeInfo(types, look))
    }
    expect([...new Set(open)].filter((place) => asTheyStand[place] === undefined)).toEqual([])
  })
})
