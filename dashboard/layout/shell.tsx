import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { useAnswer } from '../api/use-answer.js'
import { ViewerDocument } from '../generated/graphql.js'
import { Boundary } from '../parts/boundary.js'
import { Loading } from '../parts/states.js'
import { useSession } from '../session/session.js'
import { type Section, sections } from './sections.js'

/** The frame of every page: whose account it is, the navigation, and the page. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const [path] = useLocation()
  return (
    <div className="shell">
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <Banner path={path} />
      <Page path={path}>
        <Boundary key={path}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </Boundary>
      </Page>
    </div>
  )
}

function Banner({ path }: { readonly path: string }): ReactNode {
  const { signOut } = useSession()
  const viewer = useAnswer(ViewerDocument, {})
  return (
    <header className="banner">
      <p className="account">
        <span className="kicker">giveaway-gateway</span>
        <strong>{viewer.data?.data.account.name ?? ' '}</strong>
      </p>
      <nav aria-label="Sections">
        <ul>
          {sections.map((section) => (
            <li key={section.path}>
              <Link href={section.path} aria-current={isIn(section, path) ? 'page' : undefined}>
                {section.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" className="plain" onClick={signOut}>
        Sign out
      </button>
    </header>
  )
}

function isIn({ path, holds = [] }: Section, current: string): boolean {
  return path === current || holds.some((beginning) => current.startsWith(beginning))
}

/** Whoever reads with a screen reader or keyboard goes on at the new page when the address leads to another one. */
function Page({ path, children }: { readonly path: string; readonly children: ReactNode }): ReactNode {
  const page = useRef<HTMLElement>(null)
  const left = useRef(path)
  useEffect(() => {
    if (left.current === path) return
    left.current = path
    page.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [path])
  return (
    <main id="page" tabIndex={-1} ref={page}>
      {children}
    </main>
  )
}
