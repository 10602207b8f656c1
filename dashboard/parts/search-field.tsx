import { type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react'

interface SearchFieldProps {
  readonly label: string
  /** What is looked for now. */
  readonly value: string
  /** Told what to look for, a moment after the typing stops. */
  readonly onSearch: (text: string) => void
}

const pause = 300

/** A field that searches by itself. */
export function SearchField({ label, value, onSearch }: SearchFieldProps): ReactNode {
  const id = useId()
  const [text, setText] = useState(value)
  const [told, setTold] = useState(value)
  // The address was changed by something else: the browser's way back, or a link.
  if (told !== value) {
    setTold(value)
    setText(value)
  }
  const tell = useEffectEvent((wanted: string) => {
    setTold(wanted)
    onSearch(wanted)
  })
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === value) return
    const timer = setTimeout(() => tell(wanted), pause)
    return () => clearTimeout(timer)
  }, [text, value])
  return (
    <div className="search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={text}
        maxLength={255}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  )
}
