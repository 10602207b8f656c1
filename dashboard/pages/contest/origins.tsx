import type { ReactNode } from 'react'
import { Ranking } from '../../charts/ranking.js'
import { count, country, percent } from '../../parts/format.js'
import type { Analytics } from './contest-page.js'

/** Where entries, people and views come from. */
export function Origins({ analytics }: { readonly analytics: Analytics }): ReactNode {
  const { entryMethods, participantsByCountry, viewsByCountry, referrers } = analytics
  return (
    <div className="cards">
      <Ranking
        title="Entry methods"
        of="Entry method"
        what="Entries"
        tone="entries"
        none="Nobody has done anything yet."
        rows={entryMethods.map(({ typeId, name, entries, people, percentage }) => ({
          key: String(typeId),
          label: name,
          value: entries,
          note: `${percent(percentage)}, ${count(people)} people`,
        }))}
      />
      <Ranking
        title="Referrers"
        of="Page"
        what="Views"
        tone="views"
        none="No page has led here yet."
        rows={referrers.map(({ url, views }) => ({ key: url, label: readable(url), value: views }))}
      />
      <Ranking
        title="Participants by country"
        of="Country"
        what="Participants"
        tone="people"
        none="No country is known yet."
        rows={participantsByCountry.map(({ countryCode, participants }) => ({
          key: countryCode,
          label: country(countryCode),
          value: participants,
        }))}
      />
      <Ranking
        title="Views by country"
        of="Country"
        what="Views"
        tone="views"
        none="No country is known yet."
        rows={viewsByCountry.map(({ countryCode, views }) => ({
          key: countryCode,
          label: country(countryCode),
          value: views,
        }))}
      />
    </div>
  )
}

/** An address without what all have in common. */
function readable(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}
