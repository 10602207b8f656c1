import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { DomainError } from '../errors.js'

/** A secret as it lies in the database. */
export interface Sealed {
  /** Version, nonce, tag and ciphertext. */
  readonly box: Uint8Array
  /** Which key opens it: the first 16 hexadecimal digits of a digest of the key. */
  readonly sealedBy: string
}

/** Bytes of a sealing key. */
export const sealingKeyBytes = 32

const algorithm = 'aes-256-gcm'
const version = 1
const nonceBytes = 12
const tagBytes = 16

interface Key {
  readonly id: string
  readonly bytes: Buffer
}

function keyOf(text: string): Key {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== sealingKeyBytes) throw new Error('A sealing key has 32 bytes.')
  const id = createHash('sha256').update('giveaway-gateway sealing key\0').update(bytes).digest('hex')
  return { id: id.slice(0, 16), bytes }
}

/**
 * Seals secrets with AES-256-GCM under the operator's key and opens them again. Each box is bound to a text that says what it is for, and
 * opens for no other. Nothing of a key or a secret can be printed from it.
 */
export class SealingKeys {
  readonly #current: Key | undefined
  readonly #all: readonly Key[]

  /** Keys in Base64, 32 bytes each: the current one seals, both open. Without a current one nothing can be sealed. */
  constructor(current?: string | undefined, previous?: string | undefined) {
    const keys = [current, previous].map((text) => (text === undefined ? undefined : keyOf(text)))
    this.#current = keys[0]
    this.#all = keys.filter((key) => key !== undefined)
  }

  /** The id of the key that seals; undefined: there is none. */
  get currentId(): string | undefined {
    return this.#current?.id
  }

  /** Whether there is a key for what this one has sealed. */
  opens(sealedBy: string): boolean {
    return this.#all.some(({ id }) => id === sealedBy)
  }

  /** Seals a secret for `purpose`. STATE_FORBIDS (NO_SECRETS_KEY) where the operator has set no key. */
  seal(secret: string, purpose: string): Sealed {
    if (this.#current === undefined) throw noKey()
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv(algorithm, this.#current.bytes, nonce, { authTagLength: tagBytes })
    cipher.setAAD(Buffer.from(purpose, 'utf8'))
    const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
    return {
      box: Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), hidden]),
      sealedBy: this.#current.id,
    }
  }

  /** The secret; undefined where no key opens the box, or where it was sealed for something else or tampered with. */
  open({ box, sealedBy }: Sealed, purpose: string): string | undefined {
    const key = this.#all.find(({ id }) => id === sealedBy)
    if (key === undefined || box[0] !== version || box.length < 1 + nonceBytes + tagBytes) return undefined
    const nonce = box.subarray(1, 1 + nonceBytes)
    const tag = box.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
    const decipher = createDecipheriv(algorithm, key.bytes, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(purpose, 'utf8'))
    decipher.setAuthTag(tag)
    const hidden = decipher.update(box.subarray(1 + nonceBytes + tagBytes))
    try {
      return Buffer.concat([hidden, decipher.final()]).toString('utf8')
    } catch {
      // The tag does not fit: node:crypto says no more than that.
      return undefined
    }
  }
}

function noKey(): DomainError {
  return new DomainError(
    'STATE_FORBIDS',
    'The operator has set no SECRETS_KEY: credentials of sources cannot be kept.',
    { subject: 'source', detail: 'NO_SECRETS_KEY' },
  )
}
