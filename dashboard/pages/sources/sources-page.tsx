import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useAnswer } from '../../api/use-answer.js'
import { SourcesDocument, type SourcesQuery } from '../../generated/graphql.js'
import { useTitle } from '../../layout/use-title.js'
import { moment } from '../../parts/moment.js'
import { Answered, Empty } from '../../parts/states.js'
import { Progress } from './progress.js'
import { dialectWords, moves, progressEvery, SourceBadge } from './source-words.js'

type Source = SourcesQuery['account']['sources'][number]

/** The services that data is drawn in from. */
export default function SourcesPage(): ReactNode {
  useTitle('Sources')
  const sources = useAnswer(
    SourcesDocument,
    {},
    { again: ({ data }) => (data.account.sources.some(moves) ? progressEvery : undefined) },
  )
  return (
    <>
      <h1>Sources</h1>
      <Answered asked={sources}>
        {({ data: { account } }) =>
          account.sources.length === 0 ? (
            <Empty>Nothing is drawn in from another service that this key reaches.</Empty>
          ) : (
            <ul className="plain-list" aria-label="Sources">
              {account.sources.map((source) => (
                <One key={source.id} source={source} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}

function One({ source }: { readonly source: Source }): ReactNode {
  const { databaseId, name, dialect, status, lastRun, nextRunAt } = source
  return (
    <li className="card">
      <p>
        <Link href={`/sources/${databaseId}`}>{name}</Link> <SourceBadge status={status} />
      </p>
      <p className="under">
        <span>{dialectWords[dialect]}</span>
        {lastRun && <span>last run {moment(lastRun.startedAt)}</span>}
        {nextRunAt && <span>next {moment(nextRunAt)}</span>}
        {lastRun && <Progress run={lastRun} />}
      </p>
      {lastRun?.error && <p className="fault">{lastRun.error}</p>}
    </li>
  )
}
