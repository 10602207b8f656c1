import type { ParticipantRow } from '../../database/tables/index.js'
import { DomainError } from '../errors.js'

/** Throws STATE_FORBIDS with the detail ERASED for somebody who was erased: nothing may be written about them again. */
export function assertNotErased({ erasedAt }: Pick<ParticipantRow, 'erasedAt'>): void {
  if (erasedAt === null) return
  throw new DomainError('STATE_FORBIDS', 'This person was erased.', {
    subject: 'participant',
    detail: 'ERASED',
  })
}
