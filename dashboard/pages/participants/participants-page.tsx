import type { ReactNode } from 'react'
import { useAnswer } from '../../api/use-answer.js'
import { ParticipantsDocument } from '../../generated/graphql.js'
import { pageOf, useParameters } from '../../parts/parameters.js'
import { Answered, Part } from '../../parts/states.js'
import { ContestFrame } from '../contest/contest-frame.js'
import { choicesOf, filterOf, isKept, narrows } from './choices.js'
import { Conditions } from './conditions.js'
import { ParticipantTable } from './participant-table.js'

const pageSize = 50

/** The people of a contest, with a search. */
export default function ParticipantsPage({
  params,
}: {
  readonly params: { readonly contest: string }
}): ReactNode {
  return (
    <ContestFrame contest={params.contest} page="Participants">
      {(contest) => <Participants contest={contest} />}
    </ContestFrame>
  )
}

function Participants({ contest }: { readonly contest: number }): ReactNode {
  const { parameters } = useParameters()
  const choices = choicesOf(parameters)
  const participants = useAnswer(ParticipantsDocument, {
    contest: { databaseId: contest },
    filter: filterOf(choices),
    orderBy: choices.order.orderBy,
    counted: isKept(choices),
    ...pageOf(parameters, pageSize),
  })
  return (
    <>
      <h2 className="unseen">Participants</h2>
      <Conditions choices={choices} />
      <Answered asked={participants}>
        {(answer) => (
          <Part answer={answer} field="participants" value={answer.data.participants}>
            {(page) => <ParticipantTable contest={contest} page={page} narrowed={narrows(choices)} />}
          </Part>
        )}
      </Answered>
    </>
  )
}
