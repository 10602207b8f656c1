import type { ReactNode } from 'react'
import { useAnswer } from '../../api/use-answer.js'
import {
  ParticipantLedgerDocument,
  type ParticipantLedgerQuery,
  type ParticipantLedgerQueryVariables,
} from '../../generated/graphql.js'
import { count, momentIn } from '../../parts/format.js'
import { originWords } from '../../parts/origin-words.js'
import { Pager } from '../../parts/pager.js'
import { pageOf, useParameters } from '../../parts/parameters.js'
import { Answered, Empty, Part } from '../../parts/states.js'

type Page = NonNullable<ParticipantLedgerQuery['participant']>['entries']

const pageSize = 50

/** The rows that a person's total is made of. */
export function Ledger({ named }: { readonly named: ParticipantLedgerQueryVariables }): ReactNode {
  const { parameters } = useParameters()
  const ledger = useAnswer(ParticipantLedgerDocument, { ...named, ...pageOf(parameters, pageSize) })
  return (
    <>
      <h2>Ledger</h2>
      <Answered asked={ledger}>
        {(answer) => (
          <Part answer={answer} field="participant" value={answer.data.participant}>
            {({ entries, timeZone }) => <Rows page={entries} timeZone={timeZone} />}
          </Part>
        )}
      </Answered>
    </>
  )
}

function Rows({ page, timeZone }: { readonly page: Page; readonly timeZone: string }): ReactNode {
  if (page.nodes.length === 0) return <Empty>The ledger has no rows.</Empty>
  return (
    <Pager label="Ledger" what={['row', 'rows']} pageInfo={page.pageInfo}>
      <div className="card rows">
        <table>
          <caption className="unseen">Ledger</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="wide">
                When
              </th>
              <th scope="col" className="number">
                Entries
              </th>
            </tr>
          </thead>
          <tbody>
            {page.nodes.map(({ id, amount, origin, attributedType, value, reason, verified, occurredAt }) => (
              <tr key={id}>
                <th scope="row">
                  {origin === 'METHOD' ? attributedType.name : originWords[origin]}
                  <span className="under">
                    {!verified && <span className="badge scheduled">Not verified</span>}
                    {reason && <span>{reason}</span>}
                    {value && <span>{value}</span>}
                    <span className="narrow">{momentIn(occurredAt, timeZone)}</span>
                  </span>
                </th>
                <td className="wide moment">{momentIn(occurredAt, timeZone)}</td>
                <td className="number">{amount > 0 ? `+${count(amount)}` : count(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Pager>
  )
}
