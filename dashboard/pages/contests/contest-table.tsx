import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ContestsQuery } from '../../generated/graphql.js'
import { ContestStatusBadge } from '../../parts/contest-status.js'
import { count, dayIn, daysIn } from '../../parts/format.js'
import { Pager } from '../../parts/pager.js'
import { Empty } from '../../parts/states.js'
import type { Choices } from './choices.js'

type Page = ContestsQuery['contests']
type Row = Page['nodes'][number]

/** A page of contests. */
export function ContestTable({
  page,
  choices,
}: {
  readonly page: Page
  readonly choices: Choices
}): ReactNode {
  if (page.nodes.length === 0) {
    const sought = choices.search !== '' || choices.status !== undefined
    return <Empty>{sought ? 'No contest is like that.' : 'There are no contests yet.'}</Empty>
  }
  return (
    <Pager label="Contests" what={['contest', 'contests']} total={page.totalCount} pageInfo={page.pageInfo}>
      <div className="card rows">
        <table>
          <caption className="unseen">Contests</caption>
          <thead>
            <tr>
              <th scope="col">Contest</th>
              <th scope="col" className="wide">
                Status
              </th>
              <th scope="col" className="number">
                Participants
              </th>
              <th scope="col" className="number">
                Entries
              </th>
              <th scope="col" className="number wide">
                Views
              </th>
            </tr>
          </thead>
          <tbody>
            {page.nodes.map((contest) => (
              <ContestRow key={contest.id} contest={contest} />
            ))}
          </tbody>
        </table>
      </div>
    </Pager>
  )
}

function ContestRow({ contest }: { readonly contest: Row }): ReactNode {
  const { databaseId, title, status, totals } = contest
  return (
    <tr>
      <th scope="row">
        <Link href={`/contests/${databaseId}`}>{title}</Link>
        <span className="under">
          <span className="narrow">
            <ContestStatusBadge status={status} />
          </span>
          {runOf(contest)}
        </span>
      </th>
      <td className="wide">
        <ContestStatusBadge status={status} />
      </td>
      <td className="number">{count(totals.participants)}</td>
      <td className="number">{count(totals.entries)}</td>
      <td className="number wide">{count(totals.views)}</td>
    </tr>
  )
}

/** When it runs, in its own zone's days. */
function runOf({ startsAt, endsAt, timeZone }: Pick<Row, 'startsAt' | 'endsAt' | 'timeZone'>): string {
  if (startsAt && endsAt) return daysIn(startsAt, endsAt, timeZone)
  if (startsAt) return `from ${dayIn(startsAt, timeZone)}`
  return endsAt ? `until ${dayIn(endsAt, timeZone)}` : 'without dates'
}
