import { type RefObject, useLayoutEffect, useRef } from 'react'

interface Beginning {
  /** The list with its steps, which can have the focus. */
  readonly list: RefObject<HTMLElement | null>
  /** Where the ways to other pages are. */
  readonly steps: RefObject<HTMLElement | null>
  /** Told that the list is turned to the page of an address. */
  readonly turn: (to: string) => void
}

/**
 * Shows a list from its beginning once it was turned to another page and the rows are there, and whoever turned it goes on
 * at that place. `shown` is what tells the rows of one page from those of another.
 */
export function useBeginning(address: string, shown: string | null | undefined): Beginning {
  const list = useRef<HTMLElement>(null)
  const steps = useRef<HTMLElement>(null)
  const turned = useRef<{ readonly to: string; readonly from: typeof shown }>(undefined)
  useLayoutEffect(() => {
    if (turned.current === undefined || turned.current.from === shown) return
    const wanted = turned.current.to === address
    turned.current = undefined
    if (wanted && list.current && isStillAt(steps.current)) begin(list.current)
  }, [address, shown])
  return {
    list,
    steps,
    turn: (to) => {
      turned.current = { to, from: shown }
    },
  }
}

/** Whether the focus is there, or on nothing: whoever went elsewhere while the rows were awaited stays there. */
function isStillAt(place: HTMLElement | null): boolean {
  const { activeElement } = document
  if (activeElement === null || place === null) return true
  return place.contains(activeElement) || activeElement.contains(place)
}

function begin(list: HTMLElement): void {
  list.focus({ preventScroll: true })
  if (list.getBoundingClientRect().top < 0) list.scrollIntoView()
}
