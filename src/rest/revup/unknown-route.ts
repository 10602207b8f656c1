import { randomBytes } from 'node:crypto'
import type { Refusal } from '../dialect.js'

/** What a path that no dialect has is answered with: of the dialects below `/api/v1` only Revup documents it (#1). */
export function unknownRoute(): Refusal {
  return {
    status: 404,
    body: {
      success: false,
      request_id: randomBytes(12).toString('hex'),
      error: { code: 'not_found', message: 'No endpoint exists at this path.' },
    },
  }
}
