import { type FieldNode, GraphQLObjectType, getOperationAST, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { personOfEntry } from '../../src/domain/wanted.js'
import type { Context } from '../../src/graphql/context.js'
import { wantedBy } from '../../src/graphql/look-ahead/plan.js'
import { fieldsIn, NotPlain } from '../../src/graphql/plain-lists/fields.js'
import { withPlainLists } from '../../src/graphql/plain-lists/rewrite.js'
import { rowWriter } from '../../src/graphql/plain-lists/rows.js'
import { plainSchema } from '../../src/graphql/plain-lists/schema.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { callerOf } from '../support/work.js'

const schema = buildSchema()

/** The query with its lists rewritten, as the names of its fields; undefined where none is. */
function rewritten(query: string): string | undefined {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  const operation = getOperationAST(document)
  if (operation == null) throw new Error('No operation.')
  const plain = withPlainLists(schema, document, operation, wantedBy(schema, document, operation))
  if (plain === undefined) return undefined
  expect(validate(plainSchema(schema), plain)).toEqual([])
  return JSON.stringify(plain)
    .match(/\w+__plain/g)
    ?.join()
}

const contest = (selection: string) => `{ contest(by: { databaseId: 1 }) { ${selection} } }`

describe('a query with lists', () => {
  it('has those written at once whose items ask for values of their rows alone', () => {
    expect(rewritten(contest('participants { nodes { id email total createdAt excluded } }'))).toBe(
      'nodes__plain',
    )
    expect(rewritten(contest('leaderboard { rank participant { email } }'))).toBe('leaderboard__plain')
    expect(rewritten(contest('entriesExport { amount participant { email } }'))).toBe('entriesExport__plain')
    expect(rewritten('{ contests { edges { cursor node { title __typename } } } }')).toBe('edges__plain')
  })

  it('leaves every list as it is whose items lead anywhere else', () => {
    expect(rewritten(contest('participants { nodes { email contact { id } } }'))).toBeUndefined()
    expect(rewritten(contest('participants { nodes { rank } }'))).toBeUndefined()
    expect(rewritten(contest('rewards { unlocks { nodes { email } } }'))).toBeUndefined()
    expect(rewritten('{ nodes(ids: []) { id } }')).toBeUndefined()
  })

  it('is left as it is where an error would name several places of one field', () => {
    expect(rewritten(contest('participants { nodes { email } nodes { total } }'))).toBeUndefined()
  })
})

describe('a list written at once', () => {
  const context = { work: { caller: callerOf(1) } } as unknown as Context

  function write(type: string, selection: string, rows: unknown, who = context) {
    const [definition] = parse(`{ list { ${selection} } }`).definitions
    const [list] = fieldsIn(definition as unknown as FieldNode)
    const found = schema.getType(type)
    if (!(found instanceof GraphQLObjectType) || list === undefined) throw new Error('No such type.')
    const along = { joins: (relation: unknown) => relation === personOfEntry }
    return rowWriter(schema, found, fieldsIn(list), along)?.(rows, who)
  }

  const entry = { id: 7, amount: 2, origin: 'method', occurredAt: '2026-06-15T12:00:00.000Z', value: null }

  it('has the names, the order and the values that were asked for', () => {
    const rows = [{ ...entry, participant: { email: 'a@example.com', total: 3 } }]
    const asked = 'of: participant { email total } databaseId amount origin value __typename'
    expect(JSON.stringify(write('Entry', asked, rows))).toBe(
      '[{"of":{"email":"a@example.com","total":3},"databaseId":7,"amount":2,"origin":"METHOD","value":null,"__typename":"Entry"}]',
    )
  })

  it('is left to the usual way wherever that would report an error', () => {
    const faulty: [string, unknown][] = [
      ['amount', [{ ...entry, amount: null }]],
      ['amount', [{ ...entry, amount: 1.5 }]],
      ['amount', [{ ...entry, amount: 3_000_000_000 }]],
      ['origin', [{ ...entry, origin: 'nowhere' }]],
      ['value', [{ ...entry, value: new Error('gone') }]],
      ['participant { email }', [entry]],
      ['amount', [null]],
      ['amount', [Promise.resolve(entry)]],
      ['amount', 'entries'],
    ]
    for (const [selection, rows] of faulty) {
      expect(() => write('Entry', selection, rows), selection).toThrow(NotPlain)
    }
  })

  it('is left to the usual way where the key lacks a right to something in it', () => {
    const rows = [{ ...entry, participant: { email: 'a@example.com' } }]
    const who = { work: { caller: { ...callerOf(1), scopes: new Set() } } } as unknown as Context
    expect(() => write('Entry', 'participant { email }', rows, who)).toThrow(NotPlain)
    expect(write('Entry', 'participant { email }', [], who)).toEqual([])
    expect(write('Entry', 'amount', rows, who)).toEqual([{ amount: 2 }])
  })
})
