import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useAnswer } from '../../api/use-answer.js'
import {
  ParticipantWinsDocument,
  type ParticipantWinsQuery,
  type ParticipantWinsQueryVariables,
} from '../../generated/graphql.js'
import { momentIn } from '../../parts/format.js'
import { Answered, Part } from '../../parts/states.js'
import { WinnerStatusBadge } from '../../parts/winner-status.js'
import { useLacks, useMay } from '../../session/use-lacks.js'

interface WinsProps {
  readonly contest: number
  readonly named: ParticipantWinsQueryVariables
}

/** What a person has won, for keys that may read winners; whoever may not sees everything else. */
export function Wins(props: WinsProps): ReactNode {
  const lacks = useLacks('WINNERS_READ')
  const may = useMay('WINNERS_READ')
  if (lacks !== undefined) return <p className="quiet">{lacks} Whether they have won is not shown.</p>
  return may && <Known {...props} />
}

function Known({ contest, named }: WinsProps): ReactNode {
  const wins = useAnswer(ParticipantWinsDocument, named)
  return (
    <Answered asked={wins}>
      {(answer) => (
        <Part answer={answer} field="participant" value={answer.data.participant}>
          {(person) => person.winners.nodes.length > 0 && <List contest={contest} person={person} />}
        </Part>
      )}
    </Answered>
  )
}

interface ListProps {
  readonly contest: number
  readonly person: NonNullable<ParticipantWinsQuery['participant']>
}

function List({ contest, person: { timeZone, winners } }: ListProps): ReactNode {
  return (
    <>
      <h2>Wins</h2>
      <ul className="card feed" aria-label="Wins">
        {winners.nodes.map(({ id, status, selectedAt, prize }) => (
          <li key={id}>
            <span>
              {prize?.name ?? 'Without a prize'}
              <span className="under">{momentIn(selectedAt, timeZone)}</span>
            </span>
            <WinnerStatusBadge status={status} />
          </li>
        ))}
      </ul>
      <p>
        <Link href={`/contests/${contest}/draws`}>All draws of the contest</Link>
        {winners.pageInfo.hasNextPage && ': only the first wins are shown here.'}
      </p>
    </>
  )
}
