import type { operations } from '../../generated/rest/revup.js'
import { ImportRevupParticipantsDocument } from '../../generated/rest/revup.operations.js'
import { endpointsOf } from '../endpoint.js'
import { importRow, printedResult, unfit } from './import-rows.js'

const endpoint = endpointsOf<operations>()

/** Brings in people, each row judged by itself; the status is 200 even when all of them fail (#183). */
export const createParticipants = endpoint('participants.create', ImportRevupParticipantsDocument, {
  fields: {
    participants: 'rows',
    update_existing: 'updateExisting',
    trigger_workflows: 'triggerWorkflows',
    workflow_contact_permission_confirmed: 'contactPermissionConfirmed',
  },
  variables: ({ path, body: { participants }, faultyRows, input: { rows: _rows, ...options } }) => ({
    input: {
      contest: { databaseId: path.promotion_id },
      rows: participants.filter((_row, index) => !faultyRows.has(index)).map(importRow),
      ...options,
    },
  }),
  response: ({ importParticipants: done }, { body: { participants }, faultyRows, replayed }) => {
    const results = done.results.values()
    return {
      data: {
        created: done.created,
        updated: done.updated,
        skipped: done.skipped,
        failed: done.failed + faultyRows.size,
        idempotent_replays: replayed ? participants.length : 0,
        results: participants.map((_row, index) => {
          const faults = faultyRows.get(index)
          if (faults !== undefined) return unfit(index, faults)
          const { value } = results.next()
          if (value === undefined) throw new Error('A row has no result.')
          return printedResult(value, index)
        }),
      },
    }
  },
})
