import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useAnswer } from '../../api/use-answer.js'
import { WebhooksDocument, type WebhooksQuery } from '../../generated/graphql.js'
import { useTitle } from '../../layout/use-title.js'
import { count } from '../../parts/format.js'
import { Pager } from '../../parts/pager.js'
import { pageOf, useParameters } from '../../parts/parameters.js'
import { Answered, Empty } from '../../parts/states.js'
import { ReceiverBadge } from './receiver-badge.js'

type Page = WebhooksQuery['webhooks']

const pageSize = 20

/** The webhooks of the account, and how each does. */
export default function WebhooksPage(): ReactNode {
  useTitle('Webhooks')
  const { parameters } = useParameters()
  const webhooks = useAnswer(WebhooksDocument, pageOf(parameters, pageSize))
  return (
    <>
      <h1>Webhooks</h1>
      <Answered asked={webhooks}>{({ data }) => <Table page={data.webhooks} />}</Answered>
    </>
  )
}

function Table({ page }: { readonly page: Page }): ReactNode {
  if (page.nodes.length === 0) return <Empty>There are no webhooks that this key reaches.</Empty>
  return (
    <Pager label="Webhooks" what={['webhook', 'webhooks']} pageInfo={page.pageInfo}>
      <div className="card rows">
        <table>
          <caption className="unseen">Webhooks</caption>
          <thead>
            <tr>
              <th scope="col">Address</th>
              <th scope="col" className="number">
                Waiting
              </th>
              <th scope="col" className="number">
                Failed
              </th>
            </tr>
          </thead>
          <tbody>
            {page.nodes.map((webhook) => (
              <tr key={webhook.id}>
                <th scope="row">
                  <Link href={`/webhooks/${webhook.databaseId}`}>{webhook.url}</Link>
                  <span className="under">
                    <ReceiverBadge {...webhook} />
                  </span>
                </th>
                <td className="number">{count(webhook.pendingDeliveryCount)}</td>
                <td className="number">{count(webhook.failedDeliveryCount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Pager>
  )
}
