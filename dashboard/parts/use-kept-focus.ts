import { type RefObject, useLayoutEffect } from 'react'

/**
 * When a control is taken off the page with the focus on it, or in the dialog that it opened, the heading that it stood
 * below has the focus next: without it the keyboard would begin at the top of the page again.
 */
export function useKeptFocus(control: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = control
    // This happens while all is still there.
    return () => {
      if (current === null || !hasFocus(current)) return
      const places = placesAbove(current)
      queueMicrotask(() => {
        if (document.activeElement === document.body) focusFirst(places)
      })
    }
  }, [control])
}

/** A dialog that has the focus lets nothing else have it, so that it is the one of this control. */
function hasFocus(control: HTMLElement): boolean {
  const { activeElement } = document
  return activeElement === control || Boolean(activeElement?.closest('dialog'))
}

/** The page and the headings above a control, the nearest first. */
function placesAbove(control: HTMLElement): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main, main :is(h1, h2, h3)')]
    .filter((place) => place.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING)
    .reverse()
}

function focusFirst(places: readonly HTMLElement[]): void {
  const place = places.find(({ isConnected }) => isConnected)
  if (place === undefined) return
  place.tabIndex = -1
  place.focus()
}
