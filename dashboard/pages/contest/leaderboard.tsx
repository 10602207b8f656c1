import { type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import type { ContestOverviewQuery } from '../../generated/graphql.js'
import { count, country } from '../../parts/format.js'
import { nameOf } from '../../parts/person.js'
import { Empty } from '../../parts/states.js'

type Places = NonNullable<ContestOverviewQuery['leading']>['leaderboard']

/** Who leads. */
export function Leaderboard({
  contest,
  places,
}: {
  readonly contest: number
  readonly places: Places
}): ReactNode {
  const id = useId()
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>Leaderboard</h2>
      {places.length === 0 ? (
        <Empty>Nobody takes part yet.</Empty>
      ) : (
        <div className="card rows">
          <table aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col" className="number rank">
                  Place
                </th>
                <th scope="col">Participant</th>
                <th scope="col" className="wide">
                  Country
                </th>
                <th scope="col" className="number">
                  Total
                </th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ rank, total, participant }) => (
                <tr key={participant.id}>
                  <td className="number rank">{rank}</td>
                  <th scope="row">
                    <Link href={`/contests/${contest}/participants/${participant.databaseId}`}>
                      {nameOf(participant)}
                    </Link>
                  </th>
                  <td className="wide">{participant.countryCode ? country(participant.countryCode) : ''}</td>
                  <td className="number">{count(total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
