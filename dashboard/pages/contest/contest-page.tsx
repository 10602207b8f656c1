import type { ReactNode } from 'react'
import { useAnswer } from '../../api/use-answer.js'
import { ContestOverviewDocument, type ContestOverviewQuery } from '../../generated/graphql.js'
import { type Figure, Figures } from '../../parts/figures.js'
import { count, decimal, percent } from '../../parts/format.js'
import { Answered, Part } from '../../parts/states.js'
import { ContestFrame } from './contest-frame.js'
import { Days } from './days.js'
import { Fraud } from './fraud.js'
import { Leaderboard } from './leaderboard.js'
import { LiveFeed } from './live-feed.js'
import { Origins } from './origins.js'

/** How a contest does as the API tells it. */
export type Analytics = NonNullable<ContestOverviewQuery['contestAnalytics']>

/** Milliseconds after which the figures follow the feed above them, which tells each entry at once. */
const halfAMinute = 30_000

/** How a contest does. */
export default function ContestPage({
  params,
}: {
  readonly params: { readonly contest: string }
}): ReactNode {
  return (
    <ContestFrame contest={params.contest}>
      {(contest) => (
        <>
          <LiveFeed key={contest} contest={contest} />
          <Overview contest={contest} />
        </>
      )}
    </ContestFrame>
  )
}

function Overview({ contest }: { readonly contest: number }): ReactNode {
  const overview = useAnswer(
    ContestOverviewDocument,
    { contest: { databaseId: contest } },
    { again: () => halfAMinute },
  )
  return (
    <Answered asked={overview}>
      {(answer) => (
        <>
          <Part answer={answer} field="contestAnalytics" value={answer.data.contestAnalytics}>
            {(analytics) => (
              <>
                <Figures figures={figuresOf(analytics)} />
                <Days daily={analytics.daily} />
                <Origins analytics={analytics} />
                <Fraud fraud={analytics.fraud} />
              </>
            )}
          </Part>
          <Part answer={answer} field="leading" value={answer.data.leading}>
            {({ leaderboard }) => <Leaderboard contest={contest} places={leaderboard} />}
          </Part>
        </>
      )}
    </Answered>
  )
}

function figuresOf({ totals, conversionRate, averageEntries, daysRemaining }: Analytics): Figure[] {
  const { people, participants, entries, actions, views, uniqueViews } = totals
  const left = people - participants
  const remaining =
    daysRemaining === null || daysRemaining === undefined
      ? []
      : [{ label: 'Days left', value: count(daysRemaining) }]
  return [
    {
      label: 'Participants',
      value: count(participants),
      note: left === 0 ? undefined : `${count(left)} more do not count`,
    },
    { label: 'Entries', value: count(entries), note: `${count(actions)} actions` },
    { label: 'Entries per person', value: decimal(averageEntries) },
    { label: 'Views', value: count(views), note: `${count(uniqueViews)} visitors` },
    { label: 'Conversion', value: percent(conversionRate), note: 'participants of visitors' },
    ...remaining,
  ]
}
