import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ParticipantsQuery } from '../../generated/graphql.js'
import { count, country, momentIn } from '../../parts/format.js'
import { Pager } from '../../parts/pager.js'
import { ExclusionBadge, nameOf } from '../../parts/person.js'
import { Empty } from '../../parts/states.js'

type Page = NonNullable<ParticipantsQuery['participants']>
type Row = Page['nodes'][number]

interface ParticipantTableProps {
  readonly contest: number
  readonly page: Page
  /** Whether the list leaves anybody out. */
  readonly narrowed: boolean
}

/** A page of people. */
export function ParticipantTable({ contest, page, narrowed }: ParticipantTableProps): ReactNode {
  if (page.nodes.length === 0) {
    return <Empty>{narrowed ? 'Nobody is like that.' : 'Nobody takes part yet.'}</Empty>
  }
  return (
    <Pager
      label="Participants"
      what={['participant', 'participants']}
      total={page.totalCount}
      pageInfo={page.pageInfo}
    >
      <div className="card rows">
        <table>
          <caption className="unseen">Participants</caption>
          <thead>
            <tr>
              <th scope="col">Participant</th>
              <th scope="col" className="wide">
                Country
              </th>
              <th scope="col" className="wide">
                Came
              </th>
              <th scope="col" className="number">
                Entries
              </th>
            </tr>
          </thead>
          <tbody>
            {page.nodes.map((person) => (
              <ParticipantRow key={person.id} contest={contest} person={person} />
            ))}
          </tbody>
        </table>
      </div>
    </Pager>
  )
}

function ParticipantRow({ contest, person }: { readonly contest: number; readonly person: Row }): ReactNode {
  const { databaseId, email, phone, countryCode, timeZone, createdAt, total } = person
  const name = nameOf(person)
  const contact = email ?? phone
  return (
    <tr>
      <th scope="row">
        <Link href={`/contests/${contest}/participants/${databaseId}`}>{name}</Link>
        <span className="under">
          {contact !== name && contact}
          <ExclusionBadge {...person} />
        </span>
      </th>
      <td className="wide">{countryCode && country(countryCode)}</td>
      <td className="wide moment">{momentIn(createdAt, timeZone)}</td>
      <td className="number">{count(total)}</td>
    </tr>
  )
}
