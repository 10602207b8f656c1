import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import { isUnknown, useAnswer } from '../../api/use-answer.js'
import { SourceDocument, type SourceQuery, SyncSourceDocument } from '../../generated/graphql.js'
import { useTitle } from '../../layout/use-title.js'
import { Change } from '../../parts/change.js'
import { count } from '../../parts/format.js'
import { moment } from '../../parts/moment.js'
import { numberIn } from '../../parts/number-in.js'
import { Pager } from '../../parts/pager.js'
import { pageOf, useParameters } from '../../parts/parameters.js'
import { Answered, Empty } from '../../parts/states.js'
import { useLacks } from '../../session/use-lacks.js'
import { NotFound } from '../not-found-page.js'
import { dialectWords, moves, progressEvery, SourceBadge } from '../sources/source-words.js'
import { Run } from './run.js'

type Source = SourceQuery['source']

const pageSize = 10

/** One source: how it is, and what its runs have come to. */
export default function SourcePage({ params }: { readonly params: { readonly source: string } }): ReactNode {
  const number = numberIn(params.source)
  return number === undefined ? <NotFound what="source" /> : <Known key={number} source={number} />
}

function Known({ source }: { readonly source: number }): ReactNode {
  const { parameters } = useParameters()
  const asked = useAnswer(
    SourceDocument,
    { source: { databaseId: source }, ...pageOf(parameters, pageSize) },
    { again: ({ data }) => (moves(data.source) ? progressEvery : undefined) },
  )
  const unknown = isUnknown(asked, 'source')
  useTitle(unknown ? 'Not found' : 'Source')
  if (unknown) return <NotFound what="source" />
  return (
    <>
      <header className="head">
        <p>
          <Link href="/sources">All sources</Link>
        </p>
        <h1>Source</h1>
      </header>
      <Answered asked={asked}>
        {({ data }) => (
          <>
            <Head source={data.source} />
            <Runs runs={data.source.runs} />
          </>
        )}
      </Answered>
    </>
  )
}

function Head({ source }: { readonly source: Source }): ReactNode {
  const { id, name, dialect, baseUrl, status, interval, nextRunAt } = source
  const [told, tell] = useState('')
  const fullId = useId()
  const lacks = useLacks('SOURCES_WRITE')
  return (
    <>
      <h2 className="name">
        {name} <SourceBadge status={status} />
      </h2>
      <p className="quiet">
        {dialectWords[dialect]} at {baseUrl} ·{' '}
        {interval ? `every ${count(interval)} minutes` : 'only when asked'}
        {nextRunAt && ` · next ${moment(nextRunAt)}`}
      </p>
      <div className="actions">
        <Change
          label="Draw in now"
          title={`Draw in ${name} now?`}
          confirm="Draw in"
          document={SyncSourceDocument}
          variables={(form) => ({ source: { id }, full: form.get('full') !== null })}
          onDone={() => tell(`${name} is drawn in within seconds.`)}
          disabled={lacks !== undefined}
        >
          <p>
            <input id={fullId} type="checkbox" name="full" />{' '}
            <label htmlFor={fullId}>Everything, not only what is new; what is gone there is marked</label>
          </p>
        </Change>
        {lacks !== undefined && <p className="quiet">{lacks} It can only look.</p>}
        <p role="status">{told}</p>
      </div>
    </>
  )
}

function Runs({ runs }: { readonly runs: Source['runs'] }): ReactNode {
  return (
    <>
      <h2>Runs</h2>
      {runs.nodes.length === 0 ? (
        <Empty>Nothing was drawn in yet.</Empty>
      ) : (
        <Pager label="Runs" what={['run', 'runs']} pageInfo={runs.pageInfo}>
          <ul className="plain-list" aria-label="Runs">
            {runs.nodes.map((run) => (
              <Run key={run.id} run={run} />
            ))}
          </ul>
        </Pager>
      )}
    </>
  )
}
