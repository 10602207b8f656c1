import { hash } from 'node:crypto'
import type { Sha256 } from './protocol/making.js'

/** sha256 by the platform, in one call: a pool takes millions. */
export const platformSha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')
