import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTitle } from '../layout/use-title.js'

/** What stands at addresses where nothing is. */
export function NotFoundPage(): ReactNode {
  return <NotFound what="page" />
}

interface NotFoundProps {
  readonly what: string
  /** Where such things are listed, where that is below another heading; absent: the whole page is missing. */
  readonly within?: { readonly href: string; readonly label: string }
}

/** Says that there is no such thing here. */
export function NotFound({ what, within }: NotFoundProps): ReactNode {
  useTitle('Not found')
  const Heading = within === undefined ? 'h1' : 'h2'
  const { href, label } = within ?? { href: '/', label: 'Go to all contests' }
  return (
    <>
      <Heading>There is no such {what} here</Heading>
      <p>
        The address may be incomplete, or your key does not reach it. <Link href={href}>{label}</Link>
      </p>
    </>
  )
}
