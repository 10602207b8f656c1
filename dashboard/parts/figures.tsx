import type { ReactNode } from 'react'

export interface Figure {
  readonly label: string
  readonly value: string
  /** What helps to read the value. */
  readonly note?: string | undefined
}

/** Figures side by side. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  return (
    <dl className="figures">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note !== undefined && <span className="quiet">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
