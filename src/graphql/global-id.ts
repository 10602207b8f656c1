import { type ErrorSubject, notFound } from '../domain/errors.js'

/** The types that have global ids. */
export const nodeTypes = [
  'Account',
  'AllowlistRow',
  'ApiKey',
  'BlocklistRow',
  'Brand',
  'Contact',
  'Contest',
  'CustomField',
  'Draw',
  'Entry',
  'EntryMethod',
  'GalleryItem',
  'Mail',
  'Participant',
  'Prize',
  'Reward',
  'Source',
  'SourceRun',
  'Webhook',
  'WebhookDelivery',
  'Winner',
  'Workflow',
] as const

export type NodeType = (typeof nodeTypes)[number]

const subjects: Record<NodeType, ErrorSubject> = {
  Account: 'account',
  AllowlistRow: 'allowlistRow',
  ApiKey: 'apiKey',
  BlocklistRow: 'blocklistRow',
  Brand: 'brand',
  Contact: 'contact',
  Contest: 'contest',
  CustomField: 'customField',
  Draw: 'draw',
  Entry: 'entry',
  EntryMethod: 'entryMethod',
  GalleryItem: 'galleryItem',
  Mail: 'mail',
  Participant: 'participant',
  Prize: 'prize',
  Reward: 'reward',
  Source: 'source',
  SourceRun: 'sourceRun',
  Webhook: 'webhook',
  WebhookDelivery: 'delivery',
  Winner: 'winner',
  Workflow: 'workflow',
}

/** The opaque global id of a row. */
export function globalId(type: NodeType, id: number): string {
  return Buffer.from(`${type}:${id}`).toString('base64url')
}

/** Type and row id of a global id; undefined for text that is none. */
export function parseGlobalId(text: string): { type: NodeType; id: number } | undefined {
  const match = /^([A-Za-z]+):([1-9]\d{0,15})$/.exec(Buffer.from(text, 'base64url').toString('utf8'))
  const type = nodeTypes.find((name) => name === match?.[1])
  const id = Number(match?.[2])
  if (type === undefined || !Number.isSafeInteger(id) || globalId(type, id) !== text) return undefined
  return { type, id }
}

/** The row id in a global id of the expected type; anything else is NOT_FOUND, like an unknown id. */
export function idOf(type: NodeType, text: string): number {
  const parsed = parseGlobalId(text)
  if (parsed?.type !== type) throw notFound(subjects[type])
  return parsed.id
}
