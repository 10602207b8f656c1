import type { ReactNode } from 'react'
import { useAnswer } from '../../api/use-answer.js'
import { ContestsDocument, ContestsTotalsDocument } from '../../generated/graphql.js'
import { useTitle } from '../../layout/use-title.js'
import { Figures } from '../../parts/figures.js'
import { count } from '../../parts/format.js'
import { pageOf, useParameters } from '../../parts/parameters.js'
import { Answered } from '../../parts/states.js'
import { choicesOf, listed, searched } from './choices.js'
import { Conditions } from './conditions.js'
import { ContestTable } from './contest-table.js'

const pageSize = 20

/** All contests of the account: what they come to, and the list with its search. */
export default function ContestsPage(): ReactNode {
  useTitle('Contests')
  const { parameters } = useParameters()
  const choices = choicesOf(parameters)
  const contests = useAnswer(ContestsDocument, {
    filter: listed(choices),
    orderBy: choices.order.orderBy,
    ...pageOf(parameters, pageSize),
  })
  const totals = useAnswer(ContestsTotalsDocument, { listed: listed(choices), searched: searched(choices) })
  const counts = totals.data?.data.account.searched.byStatus
  return (
    <>
      <h1>Contests</h1>
      <Conditions
        choices={choices}
        counts={counts && new Map(counts.map(({ status, figures }) => [status, figures.contests]))}
      />
      <Answered asked={totals}>
        {({ data }) => <Figures figures={figuresOf(data.account.listed.figures)} />}
      </Answered>
      <Answered asked={contests}>
        {({ data }) => <ContestTable page={data.contests} choices={choices} />}
      </Answered>
    </>
  )
}

interface Sums {
  readonly contests: number
  readonly participants: number
  readonly entries: number
  readonly views: number
  readonly uniqueViews: number
  readonly winners: number
}

function figuresOf({ contests, participants, entries, views, uniqueViews, winners }: Sums) {
  return [
    { label: 'Contests', value: count(contests) },
    { label: 'Participants', value: count(participants) },
    { label: 'Entries', value: count(entries) },
    { label: 'Views', value: count(views), note: `${count(uniqueViews)} visitors` },
    { label: 'Winners', value: count(winners) },
  ]
}
