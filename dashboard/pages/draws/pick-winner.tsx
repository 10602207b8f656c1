import { type ReactNode, useId } from 'react'
import { PickByHandDocument, type PickWinnerInput } from '../../generated/graphql.js'
import { Change } from '../../parts/change.js'
import { nameOf } from '../../parts/person.js'
import type { Changing } from './draw-words.js'

/** Makes somebody a winner by hand. */
export function PickWinner({ contest, disabled, tell }: Changing & { readonly contest: number }): ReactNode {
  const id = useId()
  return (
    <Change
      label="Pick by hand"
      title="Make somebody a winner by hand?"
      confirm="Pick"
      document={PickByHandDocument}
      variables={(form) => ({
        input: { contest: { databaseId: contest }, ...personIn(String(form.get('person'))) },
      })}
      onDone={({ pickWinner }) => {
        if (!pickWinner) return
        const { participant, prize } = pickWinner.winner
        tell(`${nameOf(participant)} is a winner${prize ? ` of ${prize.name}` : ', without a prize'}.`)
      }}
      disabled={disabled}
    >
      <p>
        The next prize is theirs. No chance is at play, so there is no proof: the pick stays on record as one.
      </p>
      <p className="field">
        <label htmlFor={id}>Participant’s e-mail address or number</label>
        <input id={id} name="person" required pattern=".*\S.*" maxLength={255} autoComplete="off" />
      </p>
    </Change>
  )
}

/** Whom the words name: all digits are the number that the participant's page shows. */
function personIn(words: string): Pick<PickWinnerInput, 'participant' | 'email'> {
  const trimmed = words.trim()
  const number = Number(trimmed)
  return /^\d+$/.test(trimmed) && Number.isSafeInteger(number)
    ? { participant: { databaseId: number } }
    : { email: trimmed }
}
