import { type ReactNode, useId } from 'react'
import { SetWinnerStatusDocument, TakeWinAwayDocument, type WinnerStatus } from '../../generated/graphql.js'
import { Change } from '../../parts/change.js'
import { nameOf } from '../../parts/person.js'
import { type Changing, type Chosen, type Draw, goneWords, waitingOf } from './draw-words.js'

interface WinnerActionsProps extends Changing {
  readonly draw: Draw
  readonly chosen: Chosen
}

/** What can be done about somebody who was chosen, by where they stand. */
export function WinnerActions(props: WinnerActionsProps): ReactNode {
  const { draw, chosen } = props
  return (
    <div className="actions">
      {statusesAfter(chosen).length > 0 && <SetStatus {...props} />}
      {chosen.isCurrent && <Remove {...props} />}
      {chosen.isCurrent && waitingOf(draw).length > 0 && <GivePlaceOn {...props} />}
    </div>
  )
}

/** What can become of a winner next (#196). */
function statusesAfter({ status, isCurrent, recovery }: Chosen): readonly WinnerStatus[] {
  if (status === 'WON') return isCurrent ? ['NOTIFIED', 'CLAIMED', 'EXPIRED'] : []
  if (status === 'NOTIFIED') return ['CLAIMED', 'EXPIRED']
  return status === 'EXPIRED' && recovery !== 'REPLACED' ? ['WON', 'NOTIFIED', 'CLAIMED'] : []
}

const choices: Readonly<Partial<Record<WinnerStatus, string>>> = {
  WON: 'Is a winner again',
  NOTIFIED: 'Has been told',
  CLAIMED: 'Has claimed the prize',
  EXPIRED: 'Has let the time for claiming pass',
}

const said: Readonly<Partial<Record<WinnerStatus, string>>> = {
  WON: 'is a winner again.',
  NOTIFIED: 'has been told.',
  CLAIMED: 'has claimed the prize.',
}

function SetStatus({ draw, chosen, disabled, tell }: WinnerActionsProps): ReactNode {
  const id = useId()
  const name = nameOf(chosen.participant)
  const reachable = statusesAfter(chosen)
  return (
    <Change
      label="Set status"
      of={name}
      title={`What became of ${name}?`}
      confirm="Set"
      document={SetWinnerStatusDocument}
      variables={(form) => ({
        winner: { id: chosen.id },
        status: reachable.find((status) => status === form.get('status')) ?? chosen.status,
      })}
      onDone={({ setWinnerStatus }) => {
        if (!setWinnerStatus) return
        const { winner } = setWinnerStatus
        tell(winner.isCurrent ? `${name} ${said[winner.status] ?? 'is a winner.'}` : goneWords(name, winner))
      }}
      disabled={disabled}
    >
      <p className="field">
        <label htmlFor={id}>Status</label>
        <select id={id} name="status">
          {reachable.map((status) => (
            <option key={status} value={status}>
              {choices[status]}
            </option>
          ))}
        </select>
      </p>
      {chosen.isCurrent ? (
        <p>
          Time that has passed ends the win. <WhoIsNext draw={draw} />
        </p>
      ) : (
        <p>They come back with the prize of before, if it can still be had.</p>
      )}
    </Change>
  )
}

/** Who has claimed cannot let the time pass any more, and is removed instead. */
function GivePlaceOn({ draw, chosen, disabled, tell }: WinnerActionsProps): ReactNode {
  const name = nameOf(chosen.participant)
  const winner = { id: chosen.id }
  const asked = {
    label: 'Give the place to the next alternate',
    of: name,
    title: `Give the place of ${name} to the next alternate?`,
    confirm: 'Give the place',
    disabled,
  }
  if (chosen.status === 'CLAIMED') {
    return (
      <Change
        {...asked}
        document={TakeWinAwayDocument}
        variables={() => ({ winner })}
        onDone={({ removeWinner }) => removeWinner && tell(goneWords(name, removeWinner.winner))}
      >
        <p>
          <WhoIsNext draw={draw} />
        </p>
        <p>{name} has claimed the prize already, and is removed from the winners. It cannot be undone.</p>
      </Change>
    )
  }
  return (
    <Change
      {...asked}
      document={SetWinnerStatusDocument}
      variables={() => ({ winner, status: 'EXPIRED' as const })}
      onDone={({ setWinnerStatus }) => setWinnerStatus && tell(goneWords(name, setWinnerStatus.winner))}
    >
      <p>
        <WhoIsNext draw={draw} />
      </p>
      <p>{name} stays listed as expired. Once somebody else has the place it cannot be given back.</p>
    </Change>
  )
}

function Remove({ draw, chosen, disabled, tell }: WinnerActionsProps): ReactNode {
  const name = nameOf(chosen.participant)
  return (
    <Change
      label="Remove"
      of={name}
      title={`Take the win of ${name} away?`}
      confirm="Take it away"
      document={TakeWinAwayDocument}
      variables={() => ({ winner: { id: chosen.id } })}
      onDone={({ removeWinner }) => removeWinner && tell(goneWords(name, removeWinner.winner))}
      disabled={disabled}
    >
      <p>
        <WhoIsNext draw={draw} /> They are listed here no more, and can win again. It cannot be undone.
      </p>
    </Change>
  )
}

/** What follows when a win of the draw ends. */
function WhoIsNext({ draw }: { readonly draw: Draw }): ReactNode {
  const [next, ...others] = waitingOf(draw)
  if (next !== undefined) {
    return (
      <>
        Place and prize go to <strong>{nameOf(next.participant)}</strong>, the next alternate, or to the one
        after where that one cannot win any more. {others.length === 0 && 'Nobody waits after that.'}
      </>
    )
  }
  return draw.alternatesRequested > 0
    ? 'No alternate is left: the place stays empty and the prize is free.'
    : 'The draw has no alternates: the prize is free.'
}
