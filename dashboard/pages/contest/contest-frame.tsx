import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { failureAt, useAnswer } from '../../api/use-answer.js'
import { ContestFrameDocument, type ContestFrameQuery } from '../../generated/graphql.js'
import { useTitle } from '../../layout/use-title.js'
import { ContestStatusBadge } from '../../parts/contest-status.js'
import { momentIn } from '../../parts/format.js'
import { Answered, Part } from '../../parts/states.js'
import { NotFound } from '../not-found-page.js'
import { contestTabs } from './contest-tabs.js'

type Contest = NonNullable<ContestFrameQuery['contest']>

interface ContestFrameProps {
  /** The contest's number as the address has it. */
  readonly contest: string
  /** What the page shows of it; absent: how it does. */
  readonly page?: string
  /** The page, for a number that can be one. */
  readonly children: (contest: number) => ReactNode
}

/** The frame of every page about one contest: which it is, and the ways to the others. */
export function ContestFrame({ contest, page, children }: ContestFrameProps): ReactNode {
  const number = Number(contest)
  if (!/^\d{1,16}$/.test(contest) || !Number.isSafeInteger(number)) return <NotFound what="contest" />
  return (
    <Framed contest={number} page={page}>
      {children(number)}
    </Framed>
  )
}

function Framed({
  contest,
  page,
  children,
}: {
  readonly contest: number
  readonly page: string | undefined
  readonly children: ReactNode
}): ReactNode {
  const frame = useAnswer(ContestFrameDocument, { contest: { databaseId: contest } })
  return (
    <>
      {/* Until then the page says that it is loading. */}
      {!frame.isPending && (
        <Answered asked={frame}>
          {(answer) =>
            failureAt(answer, 'contest')?.code === 'NOT_FOUND' ? (
              <NotFound what="contest" />
            ) : (
              <Part answer={answer} field="contest" value={answer.data.contest}>
                {(found) => <Head contest={found} page={page} />}
              </Part>
            )
          }
        </Answered>
      )}
      {(frame.isPending || frame.data?.data.contest) && children}
    </>
  )
}

function Head({
  contest,
  page,
}: {
  readonly contest: Contest
  readonly page: string | undefined
}): ReactNode {
  useTitle(page === undefined ? contest.title : `${page} · ${contest.title}`)
  const [path] = useLocation()
  const { databaseId, title, status, viewUrl } = contest
  return (
    <header className="head">
      <p>
        <Link href="/">All contests</Link>
      </p>
      <h1>
        {title} <ContestStatusBadge status={status} />
      </h1>
      <p className="quiet">
        {runOf(contest)} · {contest.timeZone} ·{' '}
        <a href={viewUrl} target="_blank" rel="noreferrer">
          Entry page
        </a>
      </p>
      {contestTabs.length > 1 && (
        <ul className="tabs" aria-label="About this contest">
          {contestTabs.map(({ label, path: below }) => {
            const address = `/contests/${databaseId}${below}`
            return (
              <li key={below}>
                <Link href={address} aria-current={current(address, below, path)}>
                  {label}
                </Link>
              </li>
            )
          })}
        </ul>
      )}
    </header>
  )
}

/** Pages below one of the tabs belong to it. */
function current(address: string, below: string, path: string): 'page' | 'true' | undefined {
  if (address === path) return 'page'
  return below !== '' && path.startsWith(`${address}/`) ? 'true' : undefined
}

function runOf({ startsAt, endsAt, timeZone }: Contest): string {
  const start = startsAt ? momentIn(startsAt, timeZone) : 'when published'
  return `${start} – ${endsAt ? momentIn(endsAt, timeZone) : 'without an end'}`
}
