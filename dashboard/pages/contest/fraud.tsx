import { type ReactNode, useId } from 'react'
import { Figures } from '../../parts/figures.js'
import { count } from '../../parts/format.js'
import type { Analytics } from './contest-page.js'

/** What hints at fraud. */
export function Fraud({ fraud }: { readonly fraud: Analytics['fraud'] }): ReactNode {
  const id = useId()
  const { sharedAddresses, blocked, disqualified, topSharedAddresses } = fraud
  const [busiest] = topSharedAddresses
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>Signs of fraud</h2>
      <Figures
        figures={[
          { label: 'Disqualified', value: count(disqualified), note: 'people' },
          { label: 'Blocked', value: count(blocked), note: 'e-mail and IP addresses' },
          { label: 'Shared IP addresses', value: count(sharedAddresses), note: 'with two actions or more' },
          {
            label: 'Busiest IP address',
            value: count(busiest?.actions ?? 0),
            note: 'actions; it is not named',
          },
        ]}
      />
    </section>
  )
}
