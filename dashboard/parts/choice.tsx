import { type ReactNode, useId } from 'react'

interface ChoiceProps {
  readonly label: string
  /** What is chosen now. */
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly onChoose: (value: string) => void
}

/** One of several, chosen from a menu. */
export function Choice({ label, value, options, onChoose }: ChoiceProps): ReactNode {
  const id = useId()
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
