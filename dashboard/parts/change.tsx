import { type ReactNode, type SubmitEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useChange } from '../api/use-change.js'
import { failureBehind, wordsForChange } from '../api/words.js'
import type { TypedDocumentString } from '../generated/graphql.js'
import { useKeptFocus } from './use-kept-focus.js'

interface ChangeProps<Result, Variables> {
  /** The words on the button that opens it. */
  readonly label: string
  /** Whom or what it changes, for who hears the button without what stands beside it. */
  readonly of?: string
  /** The question, or what is to be filled in. */
  readonly title: string
  /** The words on the button that does it. */
  readonly confirm: string
  readonly document: TypedDocumentString<Result, Variables>
  /** What is sent for the filled-in form. */
  readonly variables: (form: FormData) => Variables
  /** Told when it is done. */
  readonly onDone: (result: Result) => void
  readonly disabled?: boolean
  /** What it means, and the fields. */
  readonly children: ReactNode
}

/** A button that changes something after it was confirmed. */
export function Change<Result, Variables>({
  label,
  of,
  document,
  onDone,
  disabled = false,
  ...asked
}: ChangeProps<Result, Variables>): ReactNode {
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useKeptFocus(button)
  const change = useChange(document, (result) => {
    setOpened(false)
    onDone(result)
  })
  const open = () => {
    change.reset()
    // Safari does not focus a button that is pressed, and the dialog gives the focus back to what has it now.
    button.current?.focus()
    setOpened(true)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={of === undefined ? undefined : `${label}: ${of}`}
        disabled={disabled}
        onClick={open}
      >
        {label}
      </button>
      {opened && <Confirmation change={change} onClosed={() => setOpened(false)} {...asked} />}
    </>
  )
}

interface ConfirmationProps<Result, Variables>
  extends Pick<ChangeProps<Result, Variables>, 'title' | 'confirm' | 'variables' | 'children'> {
  readonly change: ReturnType<typeof useChange<Result, Variables>>
  readonly onClosed: () => void
}

/** There only while it is open: a page may have hundreds of such buttons. */
function Confirmation<Result, Variables>({
  change,
  onClosed,
  title,
  confirm,
  variables,
  children,
}: ConfirmationProps<Result, Variables>): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Whoever opened it goes on where they were. It is still on the page now, as only then it gives the focus back.
    return () => shown?.close()
  }, [])
  const closed = () => {
    if (!dialog.current?.open) onClosed()
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!change.isPending) change.mutate(variables(new FormData(event.currentTarget)))
  }
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={closed}>
      <form onSubmit={submit}>
        <h2 id={titleId}>{title}</h2>
        {children}
        {change.error !== null && (
          <p className="fault" role="alert">
            {wordsForChange(failureBehind(change.error))}
          </p>
        )}
        <p className="buttons">
          <button type="button" onClick={onClosed}>
            Cancel
          </button>
          {/* Disabled it would lose the focus. */}
          <button type="submit" className="primary" aria-disabled={change.isPending}>
            {change.isPending ? 'Working …' : confirm}
          </button>
        </p>
      </form>
    </dialog>
  )
}
