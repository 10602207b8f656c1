import type { ReactNode } from 'react'
import type { SourceQuery, SourceRunState } from '../../generated/graphql.js'
import { count } from '../../parts/format.js'
import { moment } from '../../parts/moment.js'
import { Progress } from '../sources/progress.js'

type RunTold = SourceQuery['source']['runs']['nodes'][number]

const states: Readonly<Record<SourceRunState, readonly [words: string, look: string]>> = {
  RUNNING: ['Running', 'scheduled'],
  COMPLETED: ['Completed', 'live'],
  FAILED: ['Failed', 'bad'],
}

/** One run: how far it has come, what became of the rows, and what was not taken over. */
export function Run({ run }: { readonly run: RunTold }): ReactNode {
  const [words, look] = states[run.state]
  return (
    <li className="card stack">
      <p>
        <strong>
          No. {run.databaseId} · {run.kind === 'FULL' ? 'everything' : 'what is new'}
        </strong>{' '}
        <span className={`badge ${look}`}>{words}</span>
        <span className="under">
          <span>began {moment(run.startedAt)}</span>
          <span>{run.endedAt ? `ended ${moment(run.endedAt)}` : `last moved ${moment(run.progressAt)}`}</span>
          <span>{count(run.requests)} requests</span>
          <Progress run={run} />
        </span>
      </p>
      {run.error && <p className="fault">{run.error}</p>}
      {run.counts.length > 0 && <Counts run={run} />}
      {run.problemCount > 0 && <Problems run={run} />}
    </li>
  )
}

const outcomes = ['seen', 'made', 'changed', 'unchanged', 'vanished', 'skipped'] as const

function Counts({ run }: { readonly run: RunTold }): ReactNode {
  return (
    <details>
      <summary>What became of the rows</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable */}
      <section className="rows" tabIndex={0} aria-label={`Rows of run ${run.databaseId}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col" className="number">
                  {outcome}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {run.counts.map((counted) => (
              <tr key={counted.kind}>
                <th scope="row">{counted.kind}</th>
                {outcomes.map((outcome) => (
                  <td key={outcome} className="number">
                    {count(counted[outcome])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

function Problems({ run }: { readonly run: RunTold }): ReactNode {
  return (
    <details>
      <summary>
        {count(run.problemCount)} {run.problemCount === 1 ? 'problem' : 'problems'}
      </summary>
      <ul className="plain-list">
        {run.problems.map(({ foundAt, operation, path, problem }) => (
          <li key={`${foundAt} ${operation} ${path} ${problem}`}>
            {problem}
            <span className="under">
              {operation} {path} · {moment(foundAt)}
            </span>
          </li>
        ))}
      </ul>
      {run.problemCount > run.problems.length && (
        <p className="quiet">The first {run.problems.length} are shown.</p>
      )}
    </details>
  )
}
