import type { ReactNode } from 'react'
import { isUnknown, useAnswer } from '../../api/use-answer.js'
import { ParticipantDocument, type ParticipantQuery } from '../../generated/graphql.js'
import { Figures } from '../../parts/figures.js'
import { count } from '../../parts/format.js'
import { numberIn } from '../../parts/number-in.js'
import { ExclusionBadge, nameOf } from '../../parts/person.js'
import { Answered, Part } from '../../parts/states.js'
import { ContestFrame } from '../contest/contest-frame.js'
import { NotFound } from '../not-found-page.js'
import { Actions } from './actions.js'
import { Details } from './details.js'
import { Ledger } from './ledger.js'
import { Wins } from './wins.js'

/** A person of a contest as the API tells of them. */
export type Person = NonNullable<ParticipantQuery['participant']>

interface ParticipantPageProps {
  readonly params: { readonly contest: string; readonly participant: string }
}

/** One person of a contest: details, what can be done, and the ledger. */
export default function ParticipantPage({ params }: ParticipantPageProps): ReactNode {
  const number = numberIn(params.participant)
  return (
    <ContestFrame contest={params.contest} page="Participant">
      {(contest) =>
        number === undefined ? <Nobody contest={contest} /> : <One contest={contest} participant={number} />
      }
    </ContestFrame>
  )
}

function One({
  contest,
  participant,
}: {
  readonly contest: number
  readonly participant: number
}): ReactNode {
  const named = { contest: { databaseId: contest }, participant: { databaseId: participant } }
  const asked = useAnswer(ParticipantDocument, named)
  if (isUnknown(asked, 'participant')) return <Nobody contest={contest} />
  return (
    <Answered asked={asked}>
      {(answer) => (
        <Part answer={answer} field="participant" value={answer.data.participant}>
          {(person) => (
            <>
              <h2 className="name">
                {nameOf(person)} <ExclusionBadge {...person} />
              </h2>
              <Actions key={person.id} person={person} />
              <Figures figures={figuresOf(person)} />
              <Details contest={contest} person={person} />
              <Wins named={named} contest={contest} />
              <Ledger named={named} />
            </>
          )}
        </Part>
      )}
    </Answered>
  )
}

function Nobody({ contest }: { readonly contest: number }): ReactNode {
  const within = { href: `/contests/${contest}/participants`, label: 'Go to all participants' }
  return <NotFound what="participant" within={within} />
}

function figuresOf({ rank, total, countedTotal, used, actions, referralCount }: Person) {
  return [
    { label: 'Rank', value: rank === null || rank === undefined ? '–' : count(rank) },
    {
      label: 'Entries',
      value: count(total),
      note: countedTotal === total ? undefined : `${count(countedTotal)} of them count`,
    },
    { label: 'Actions', value: count(actions) },
    { label: 'Spent', value: count(used) },
    { label: 'Referred', value: count(referralCount) },
  ]
}
