import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { RequestFailed } from '../../api/failure.js'
import { type Connection, send } from '../../api/send.js'
import { failureBehind, wordsFor } from '../../api/words.js'
import { WinnersForFileDocument, type WinnersForFileQuery } from '../../generated/graphql.js'
import { csvOf, save } from '../../parts/csv.js'
import { useSession } from '../../session/session.js'

type Winner = NonNullable<WinnersForFileQuery['winners']>['nodes'][number]

const columns: readonly (readonly [title: string, of: (winner: Winner) => unknown])[] = [
  ['winner', ({ databaseId }) => databaseId],
  ['draw', ({ draw }) => draw.uuid],
  ['place', ({ rank }) => rank],
  ['status', ({ status }) => status],
  ['prize', ({ prize }) => prize?.name],
  ['name', ({ participant }) => participant.displayName],
  ['email', ({ participant }) => participant.email],
  ['phone', ({ participant }) => participant.phone],
  ['country', ({ participant }) => participant.countryCode],
  ['participant', ({ participant }) => participant.uuid],
  ['selected_at', ({ selectedAt }) => selectedAt],
]

/** Saves those who are winners now as a file. */
export function SaveWinners({ contest }: { readonly contest: number }): ReactNode {
  const { connection } = useSession()
  const saving = useMutation({
    mutationFn: async () => {
      const rows: Winner[] = []
      for await (const page of pagesOf(connection, contest)) rows.push(...page)
      const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, of]) => of(row)))]
      save(`winners-${contest}.csv`, csvOf(lines))
    },
  })
  return (
    <>
      <button type="button" disabled={saving.isPending} onClick={() => saving.mutate()}>
        Save winners as CSV
      </button>
      {saving.error !== null && (
        <p className="fault" role="alert">
          {wordsFor(failureBehind(saving.error))}
        </p>
      )}
    </>
  )
}

async function* pagesOf(connection: Connection, contest: number): AsyncGenerator<readonly Winner[]> {
  let after: string | null | undefined = null
  do {
    const { data, failures } = await send(connection, WinnersForFileDocument, {
      contest: { databaseId: contest },
      after,
    })
    const page: WinnersForFileQuery['winners'] = data.winners
    if (failures.length > 0) throw new RequestFailed(failures)
    yield page.nodes
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
  } while (after)
}
