import type { Beacon, BeaconAnswer, BeaconSource } from '../domain/draw/beacons.js'
import { quicknet, randomnessOf, toHex } from '../domain/draw/protocol/making.js'
import { withinTime } from './time-limit.js'

export interface RelayOptions {
  /** Where relays answer, the preferred first: `https://api.drand.sh`. */
  readonly urls: readonly string[]
  /** Milliseconds after which the next relay is asked too; 250 unless given. */
  readonly stagger?: number
  /** Milliseconds before a relay that failed is asked again, twice as long each time; 200 unless given. */
  readonly pause?: number
}

/** Bytes of an answer that are read: several times what a round takes. */
const mostRead = 4_096

/** What one relay said that is no beacon. */
type Refusal = 'silent' | 'unverified'

/**
 * Public randomness from drand's relays. All are asked, one shortly after the other, until one gives the
 * round with a signature that verifies; what another says then is not waited for.
 */
export function createRelays({ urls, stagger = 250, pause = 200 }: RelayOptions): BeaconSource {
  return {
    async fetch(round, within) {
      const refusals: Refusal[] = []
      try {
        const beacon = await withinTime(within, (signal) =>
          Promise.any(
            urls.map((url, place) => persist(url, round, place * stagger, pause, signal, refusals)),
          ),
        )
        return { beacon }
      } catch (error) {
        if (!(error instanceof AggregateError)) throw error
        return missing(refusals)
      }
    },
  }
}

function missing(refusals: readonly Refusal[]): BeaconAnswer {
  const lied = refusals.includes('unverified')
  return { beacon: null, reason: lied ? 'no_beacon_verified' : 'no_relay_answered' }
}

/** Asks one relay again and again; rejects when the time is over. */
async function persist(
  url: string,
  round: number,
  delay: number,
  pause: number,
  signal: AbortSignal,
  refusals: Refusal[],
): Promise<Beacon> {
  await rest(delay, signal)
  for (let next = pause; ; next *= 2) {
    const answer = await ask(url, round, signal)
    if (typeof answer !== 'string') return answer
    refusals.push(answer)
    await rest(next, signal)
  }
}

/** The round as one relay gives it, verified. Throws only when the time is over. */
async function ask(url: string, round: number, signal: AbortSignal): Promise<Beacon | Refusal> {
  const body = await read(`${url}/${quicknet.hash}/public/${round}`, signal).catch(() => undefined)
  signal.throwIfAborted()
  const signature = body === undefined ? undefined : signatureIn(body)
  if (signature === undefined) return 'silent'
  // The curve takes longer to load than a server to start.
  const { isGenuine } = await import('../domain/draw/protocol/genuine.js')
  if (!isGenuine(quicknet, round, signature)) return 'unverified'
  return { round, signature, randomness: toHex(randomnessOf(signature)) }
}

/** The text of an answer with the status 200 and at most `mostRead` bytes; undefined for every other. */
async function read(url: string, signal: AbortSignal): Promise<string | undefined> {
  const answer = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } })
  if (!answer.ok || answer.body === null) {
    await answer.body?.cancel()
    return undefined
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body) {
    size += part.length
    if (size > mostRead) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** What the answer calls its signature; whether it belongs to the round, verification tells. */
function signatureIn(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body)
    const signature =
      typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'signature') : undefined
    return typeof signature === 'string' && /^[0-9a-f]{96}$/i.test(signature)
      ? signature.toLowerCase()
      : undefined
  } catch {
    return undefined
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
