import type { Fault } from '../../contract/fault.js'
import type { operations } from '../../generated/rest/revup.js'
import type {
  ImportRevupParticipantsMutation,
  ImportRowInput,
} from '../../generated/rest/revup.operations.js'
import { inWordsOfClient } from '../failure.js'
import { printedPerson } from './person.js'

type Body = operations['participants.create']['requestBody']['content']['application/json']

/** A row that fits the contract. */
export type CreateRow = Body['participants'][number]

type Result = NonNullable<ImportRevupParticipantsMutation['importParticipants']>['results'][number]

/** Where the fields of a row stand in the import's input. */
const fields = {
  email: 'email',
  phone: 'phone',
  unique_id: 'uniqueId',
  first_name: 'firstName',
  middle_name: 'middleName',
  last_name: 'lastName',
  address: 'address.line1',
  address2: 'address.line2',
  city: 'address.city',
  state: 'address.state',
  postal_code: 'address.postalCode',
  country: 'address.country',
  gender: 'gender',
  birthday: 'birthday',
  initial_entries: 'initialEntries',
} as const satisfies { readonly [Field in keyof CreateRow]: string }

const clientNames = new Map<string, string>(Object.entries(fields).map(([name, path]) => [path, name]))

/** The row's given fields as the import takes them; what is absent stays absent (#186). */
export function importRow(row: CreateRow): ImportRowInput {
  const top: Record<string, unknown> = {}
  const address: Record<string, unknown> = {}
  for (const [name, path] of Object.entries(fields)) {
    if (!Object.hasOwn(row, name)) continue
    const value = row[name as keyof typeof fields]
    if (path.startsWith('address.')) address[path.slice('address.'.length)] = value
    else top[path] = value
  }
  const custom = Object.entries(row).filter(([name]) => /^ff_\d+$/.test(name))
  return {
    ...top,
    ...(Object.keys(address).length > 0 ? { address } : {}),
    ...(custom.length > 0 ? { custom: Object.fromEntries(custom) } : {}),
  }
}

function failed(index: number, code: string, message: string) {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  return { index, success: false, action: 'failed' as const, error: { code, message: sentence } }
}

/** A row that does not fit the contract fails like one that the rules refuse (#183). */
export function unfit(index: number, [first]: readonly Fault[]) {
  return failed(index, 'validation_failed', first?.message ?? 'The row is not valid')
}

/** The finer word of a refusal, `email_blocked`; any faulty value has the API's own. */
function codeOf({ code, detail }: NonNullable<Result['fault']>): string {
  return code === 'VALIDATION_FAILED' ? 'validation_failed' : (detail ?? code).toLowerCase()
}

function messageOf({ message, fields: [first] }: NonNullable<Result['fault']>): string {
  if (first === undefined) return message
  return inWordsOfClient(first.message, first.path, clientNames.get(first.path) ?? first.path)
}

const triggers = {
  QUEUED: ['queued', 'Workflow trigger event queued.'],
  SKIPPED: ['skipped', 'The promotion has no active workflow.'],
  NOT_TRIGGERED: ['not_triggered', 'Workflows are triggered for new participants only.'],
} as const

/** A queued event is pending: nothing of it is sent before the import is done. */
function workflowOf({ state, eventId }: NonNullable<Result['trigger']>) {
  const [status, message] = triggers[state]
  return {
    trigger_requested: true,
    trigger_status: status,
    trigger_event_id: eventId,
    event_status: eventId === null ? null : 'pending',
    message,
  }
}

const actions = { CREATED: 'created', UPDATED: 'updated', SKIPPED: 'skipped', FAILED: 'failed' } as const

/** What became of a row as it is documented (#183, #185, #188). */
export function printedResult({ action, identityKey, participant, trigger, fault }: Result, index: number) {
  if (fault !== null) return failed(index, codeOf(fault), messageOf(fault))
  if (participant === null) throw new Error('A row without a fault has no person.')
  return {
    index,
    success: true,
    action: actions[action],
    participant_id: participant.databaseId,
    identity_key: identityKey,
    participant: printedPerson(participant),
    ...(trigger === null ? {} : { workflow: workflowOf(trigger) }),
  }
}
