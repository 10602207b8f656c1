import { type ReactNode, useId, useState } from 'react'
import {
  BanDocument,
  GiveEntriesDocument,
  SetDisqualifiedDocument,
  UnbanDocument,
} from '../../generated/graphql.js'
import { Change } from '../../parts/change.js'
import { count } from '../../parts/format.js'
import { nameOf } from '../../parts/person.js'
import { useLacks } from '../../session/use-lacks.js'
import type { Person } from './participant-page.js'

interface ActionProps {
  readonly person: Person
  readonly disabled: boolean
  /** Says what was done. */
  readonly tell: (words: string) => void
}

/** What can be done about a person. */
export function Actions({ person }: { readonly person: Person }): ReactNode {
  const [told, tell] = useState('')
  const lacks = useLacks('PARTICIPANTS_WRITE')
  const props = { person, disabled: lacks !== undefined, tell }
  return (
    <div className="actions">
      <AddEntries {...props} />
      <Disqualify {...props} />
      <Ban {...props} />
      {lacks !== undefined && <p className="quiet">{lacks} Nothing can be changed with it.</p>}
      <p role="status">{told}</p>
    </div>
  )
}

function AddEntries({ person, disabled, tell }: ActionProps): ReactNode {
  const id = useId()
  return (
    <Change
      label="Add or remove entries"
      title={`Entries for ${nameOf(person)}`}
      confirm="Enter in the ledger"
      document={GiveEntriesDocument}
      variables={(form) => ({
        participant: { id: person.id },
        amount: Number(form.get('amount')),
        reason: String(form.get('reason')).trim(),
      })}
      onDone={({ adjustEntries }) =>
        adjustEntries &&
        tell(`${difference(adjustEntries.adjustment)}: ${count(adjustEntries.totalAfter)} entries now.`)
      }
      disabled={disabled}
    >
      <p>
        They have {count(person.total)} entries. A number below zero takes entries away, though never more
        than there are.
      </p>
      <p className="field">
        <label htmlFor={`${id}amount`}>Entries</label>
        <input
          id={`${id}amount`}
          name="amount"
          type="number"
          required
          step={1}
          min={-2_147_483_647}
          max={2_147_483_647}
        />
      </p>
      <p className="field">
        <label htmlFor={`${id}reason`}>Reason, which the ledger keeps</label>
        <input id={`${id}reason`} name="reason" required pattern=".*\S.*" maxLength={1_000} />
      </p>
    </Change>
  )
}

function difference(adjustment: number): string {
  if (adjustment === 0) return 'There was nothing to take away'
  return adjustment > 0 ? `${count(adjustment)} added` : `${count(-adjustment)} taken away`
}

function Disqualify({ person, disabled, tell }: ActionProps): ReactNode {
  const excluded = Boolean(person.disqualifiedAt ?? person.bannedAt)
  const name = nameOf(person)
  return (
    <Change
      label={excluded ? 'Re-qualify' : 'Disqualify'}
      title={excluded ? `Re-qualify ${name}?` : `Disqualify ${name}?`}
      confirm={excluded ? 'Re-qualify' : 'Disqualify'}
      document={SetDisqualifiedDocument}
      variables={() => ({ participant: { id: person.id }, disqualified: !excluded })}
      onDone={() => tell(excluded ? `${name} counts again.` : `${name} is disqualified.`)}
      disabled={disabled}
    >
      <p>
        {excluded
          ? 'They count again, and take part in draws. A ban is lifted too.'
          : 'They count nowhere any more: not in figures, not on the leaderboard, not in draws. Who has won loses the prize. The ledger stays.'}
      </p>
    </Change>
  )
}

function Ban({ person, disabled, tell }: ActionProps): ReactNode {
  const name = nameOf(person)
  return person.bannedAt ? (
    <Change
      label="Lift the ban"
      title={`Lift the ban on ${name}?`}
      confirm="Lift the ban"
      document={UnbanDocument}
      variables={() => ({ participant: { id: person.id } })}
      onDone={() => tell(`${name} is banned no more.`)}
      disabled={disabled}
    >
      <p>Their e-mail address may enter the contest again. A disqualification stays.</p>
    </Change>
  ) : (
    <Change
      label="Ban"
      title={`Ban ${name}?`}
      confirm="Ban"
      document={BanDocument}
      variables={() => ({ participant: { id: person.id } })}
      onDone={() => tell(`${name} is banned.`)}
      disabled={disabled}
    >
      <p>
        They count nowhere any more, as if disqualified, and their e-mail address cannot enter this contest
        again.
      </p>
    </Change>
  )
}
