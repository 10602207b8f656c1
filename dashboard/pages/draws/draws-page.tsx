import { type ReactNode, useRef, useState } from 'react'
import type { Answer } from '../../api/send.js'
import { useAnswer } from '../../api/use-answer.js'
import { useLive } from '../../api/use-live.js'
import { DrawsDocument, DrawsFeedDocument, type DrawsQuery } from '../../generated/graphql.js'
import { Pager } from '../../parts/pager.js'
import { pageOf, useParameters } from '../../parts/parameters.js'
import { Answered, Empty, Part } from '../../parts/states.js'
import { useLacks } from '../../session/use-lacks.js'
import { ContestFrame } from '../contest/contest-frame.js'
import { DrawCard } from './draw-card.js'
import { DrawWinners } from './draw-winners.js'
import { continuationOf, isPending } from './draw-words.js'
import { PickWinner } from './pick-winner.js'
import { SaveWinners } from './save-winners.js'

/** A draw has at most two hundred rows. */
const pageSize = 5
/** Milliseconds after which a draw that waits is looked for again while changes are not told. */
const waiting = 5_000

/** The draws of a contest with whom they chose. */
export default function DrawsPage({ params }: { readonly params: { readonly contest: string } }): ReactNode {
  return (
    <ContestFrame contest={params.contest} page="Draws">
      {(contest) => <Draws contest={contest} />}
    </ContestFrame>
  )
}

function Draws({ contest }: { readonly contest: number }): ReactNode {
  const [told, tell] = useState('')
  const lacks = useLacks('WINNERS_WRITE')
  const draws = useDraws(contest)
  const changing = { contest, disabled: lacks !== undefined, tell }
  return (
    <>
      <div className="actions">
        <DrawWinners {...changing} />
        <PickWinner {...changing} />
        <SaveWinners contest={contest} />
        {lacks !== undefined && <p className="quiet">{lacks} Nothing can be drawn or changed with it.</p>}
        <p role="status">{told}</p>
      </div>
      <Answered asked={draws}>
        {(answer) => (
          <Part answer={answer} field="contest" value={answer.data.contest}>
            {({ timeZone, draws: page }) => (
              <Pager label="Draws" what={['draw', 'draws']} pageInfo={page.pageInfo}>
                {page.nodes.length === 0 && <Empty>Nothing has been drawn yet.</Empty>}
                {page.nodes.map((draw) => (
                  <DrawCard
                    key={draw.id}
                    draw={draw}
                    continuation={continuationOf(draw, page.nodes)}
                    timeZone={timeZone}
                    {...changing}
                  />
                ))}
              </Pager>
            )}
          </Part>
        )}
      </Answered>
    </>
  )
}

/** The page of draws that the address names, asked for anew whenever one of them changes. */
function useDraws(contest: number) {
  const { parameters } = useParameters()
  const variables = { contest: { databaseId: contest } }
  const heard = useRef(false)
  const { state } = useLive(DrawsFeedDocument, variables, (feed) => {
    // The first emission tells what is there; after a connection was lost that may be news.
    const news = !feed.draws.first || heard.current
    heard.current = true
    if (news) void draws.refetch()
  })
  const again = ({ data }: Answer<DrawsQuery>) =>
    state !== 'live' && data.contest?.draws.nodes.some(isPending) ? waiting : undefined
  const draws = useAnswer(DrawsDocument, { ...variables, ...pageOf(parameters, pageSize) }, { again })
  return draws
}
