import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { listenToStatements } from '../../../src/database/statements.js'
import { accounts, apiKeys } from '../../../src/database/tables/index.js'
import { authenticate } from '../../../src/domain/api-key/authenticate.js'
import { generateRawKey, isMistyped } from '../../../src/domain/api-key/raw-key.js'
import { DomainError } from '../../../src/domain/errors.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

describe('a key', () => {
  let gateway: Gateway
  let account: TestAccount
  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  /** How a raw key is refused; undefined: it is not. */
  async function refusal(raw: string | undefined): Promise<unknown> {
    try {
      await authenticate(gateway.database.root, raw)
      return undefined
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return [error.code, error.reason, error.message]
    }
  }

  /** A well-formed key that begins as another one: its last six characters are the checksum of those before. */
  function like(raw: string, shared: number): string {
    const body = `${raw.slice(0, shared)}${generateRawKey().slice(shared, 34)}`
    let rest = crc32(body)
    let checksum = ''
    for (let place = 0; place < 6; place += 1) {
      checksum = alphabet.charAt(rest % alphabet.length) + checksum
      rest = Math.floor(rest / alphabet.length)
    }
    return body === raw.slice(0, 34) ? like(raw, shared) : body + checksum
  }

  /** The statements that looking for a key takes. */
  async function lookup(raw: string): Promise<string[]> {
    const statements: string[] = []
    await listenToStatements({ statement: ({ text }) => statements.push(text) }, () => refusal(raw))
    return statements
  }

  it('is stored so that nobody who reads the row can use it: as its hash, with less than half of it in view', async () => {
    const rows = await gateway.database.root.select().from(apiKeys).where(eq(apiKeys.accountId, account.id))
    expect(rows.length).toBeGreaterThan(0)
    const [owner] = await gateway.database.root.select().from(accounts).where(eq(accounts.id, account.id))
    for (const { prefix, hash } of rows) {
      expect(hash).toBe(createHash('sha256').update(account.key).digest('hex'))
      expect(account.key.startsWith(prefix)).toBe(true)
      expect(prefix.length).toBeLessThan(account.key.length / 2)
      // Neither the hash nor what is in view is a key.
      expect(await refusal(hash)).toEqual(['UNAUTHENTICATED', 'bad_key', 'The key is not valid.'])
      expect(await refusal(prefix)).toEqual(['UNAUTHENTICATED', 'bad_key', 'The key is not valid.'])
    }
    expect(JSON.stringify([rows, owner])).not.toContain(account.key.slice(12))
  })

  it('is refused alike however much of it is right, after the same lookup', async () => {
    const wrong = [4, 12, 20, 30, 33].map((shared) => like(account.key, shared))
    for (const key of wrong) expect([isMistyped(key), key.length]).toEqual([false, 40])
    const swapped = account.key.replace(/[a-z]/i, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    )
    for (const key of [...wrong, swapped, `${account.key} `, account.key.slice(0, -1), 'k'.repeat(600)]) {
      expect([key, await refusal(key)]).toEqual([
        key,
        ['UNAUTHENTICATED', 'bad_key', 'The key is not valid.'],
      ])
    }
    expect(await refusal(account.key)).toBeUndefined()
    const right = await lookup(account.key)
    expect(right).toHaveLength(1)
    for (const key of wrong) expect(await lookup(key)).toEqual(right)
    // Found by the hash of what was sent alone, which nobody can bring nearer to another one step by step.
    expect(right[0]).toMatch(/where "api_keys"."hash" = \$1$/)
    expect(await refusal('')).toEqual(['UNAUTHENTICATED', 'no_key', 'Send a key.'])
  })

  it('has 30 random characters: no two alike, every one as likely', () => {
    const keys = Array.from({ length: 5_000 }, generateRawKey)
    expect(new Set(keys).size).toBe(keys.length)
    const counts = new Map<string, number>()
    for (const key of keys)
      for (const letter of key.slice(4, 34)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect(counts.size).toBe(62)
    const expected = (keys.length * 30) / 62
    // Nine standard deviations: it fails by chance once in more runs than there will be.
    for (const [letter, count] of counts) {
      expect([letter, Math.abs(count - expected) < 9 * Math.sqrt(expected)]).toEqual([letter, true])
    }
  })
})
