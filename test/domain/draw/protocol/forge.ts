import { canonical } from '../../../../src/domain/draw/protocol/canonical.js'
import {
  type Commitment,
  commitmentHash,
  sectionDigest,
  toHex,
} from '../../../../src/domain/draw/protocol/index.js'

/** A document as somebody sees it who wants to change it. */
export type Tree = { [name: string]: unknown }

/** The place of a value within a document. */
export type Place = readonly (string | number)[]

/** All places of a document at which there is no object or list, and of empty lists. */
export function placesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [place]
  return Object.entries(value).flatMap(([name, member]) =>
    placesOf(member, [...place, Array.isArray(value) ? Number(name) : name]),
  )
}

/** The place as verifiers write it. */
export function written(place: Place): string {
  return place
    .map((name) => (typeof name === 'number' ? `[${name}]` : `.${name}`))
    .join('')
    .slice(1)
}

/** The value at a place. */
export function valueAt(document: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, name) => (value as Tree)[name], document)
}

/** A copy with another value at a place. */
export function changed(document: unknown, place: Place, value: unknown): Tree {
  const copy = structuredClone(document) as Tree
  const parent = valueAt(copy, place.slice(0, -1)) as Tree
  parent[place.at(-1) ?? ''] = value
  return copy
}

/** Another value of the same form. */
export function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (value === null) return 1
  if (Array.isArray(value)) return [1]
  const text = String(value)
  const time = Date.parse(text)
  if (text.endsWith('Z') && !Number.isNaN(time)) return new Date(time + 1).toISOString()
  return (text.startsWith('1') ? '2' : '1') + text.slice(1)
}

/** The document with digests, and if asked for the commitment's fingerprint, made anew: a forger's work. */
export function resealed(document: Tree, withFingerprint: boolean): string {
  const copy = structuredClone(document) as Tree
  if (withFingerprint) {
    const commitment = copy['commitment'] as { content: Commitment; hash: string }
    commitment.hash = toHex(commitmentHash(commitment.content))
  }
  const names = Object.keys(copy['digests'] as Tree)
  copy['digests'] = Object.fromEntries(names.map((name) => [name, sectionDigest(name, copy[name])]))
  return canonical(copy)
}
