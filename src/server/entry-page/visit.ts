import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ContestAtAddress } from '../../domain/contest-page/find.js'
import { DomainError } from '../../domain/errors.js'
import {
  EntrantDocument,
  EntryPageDocument,
  RecordEntryPageViewDocument,
} from '../../generated/entry-page.operations.js'
import { loggable } from '../defects.js'
import type { Brought } from './brought.js'
import { type CookieName, cookieFor, cookieIn } from './cookies.js'
import type { EntryPageOptions } from './options.js'
import { countryIn } from './origin.js'
import { type RunForVisitor, runnerFor } from './run.js'
import { speechFor } from './texts/speech.js'
import type { ContestPage, Done, Entrant, View } from './view.js'

/** An id for a visitor that says nothing of them. */
export function newVisitor(): string {
  return randomBytes(16).toString('base64url')
}

/** A visitor at a contest's page: who it is as far as cookies tell, and what may be run for them. */
export class Visit {
  readonly #run: RunForVisitor
  readonly #base: string
  readonly path: string

  constructor(
    private readonly options: EntryPageOptions,
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly contest: ContestAtAddress,
    name: string,
  ) {
    this.#run = runnerFor(options.execute, contest, request.facts)
    this.#base = new URL(options.publicUrl()).pathname.replace(/\/+$/, '')
    this.path = `${this.#base}/view/${encodeURIComponent(name)}`
  }

  get run(): RunForVisitor {
    return this.#run
  }

  get country(): string | undefined {
    return countryIn(this.request, this.options.countryHeader)
  }

  cookie(name: CookieName): string | undefined {
    return cookieIn(this.request, name)
  }

  keep(name: CookieName, value: string): void {
    const cookie = cookieFor(this.request, this.options.publicUrl(), { name, value, path: this.path })
    this.reply.header('set-cookie', cookie)
  }

  /** Everything that the page is made of; `more` is what only this request knows. */
  async view(more: Partial<View> = {}): Promise<View> {
    const page = await this.page()
    return {
      contest: page,
      entrant: await this.#entrant(),
      speech: speechFor([page.language]),
      now: this.options.clock.now(),
      path: this.path,
      base: this.#base,
      country: this.country,
      typed: new Map(),
      faults: [],
      done: undefined,
      asksForCookie: page.showCookieConsent && this.cookie('visitor') === undefined,
      ...more,
    }
  }

  async page(): Promise<ContestPage> {
    const { contestPage } = await this.#run(EntryPageDocument, { contest: this.lookup })
    if (contestPage == null) throw new Error('A contest’s page was neither there nor refused.')
    return contestPage
  }

  /** Who has entered here by this browser; a cookie that is nobody's any more is none. */
  async #entrant(): Promise<Entrant | undefined> {
    const entrantToken = this.cookie('entrant')
    if (entrantToken === undefined) return undefined
    try {
      const { entrant } = await this.#run(EntrantDocument, { contest: this.lookup, entrantToken })
      return entrant ?? undefined
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') return undefined
      throw error
    }
  }

  /**
   * Records that the page was looked at, unless the contest asks for consent to cookies and this visitor has not given
   * it. A view that is not recorded keeps nobody from the page.
   */
  async record({ showCookieConsent }: ContestPage, { from }: Brought): Promise<void> {
    const kept = this.cookie('visitor')
    if (kept === 'no' || (kept === undefined && showCookieConsent)) return
    const visitor = kept ?? newVisitor()
    const input = {
      contest: this.lookup,
      visitor,
      referrer: from ?? null,
      countryCode: this.country ?? null,
    }
    try {
      await this.#run(RecordEntryPageViewDocument, { input })
    } catch (error) {
      this.request.log.warn({ err: loggable(error) }, 'A view of a contest’s page was not recorded')
      return
    }
    if (kept === undefined) this.keep('visitor', visitor)
  }

  /** What operations call the contest. */
  get lookup() {
    return { databaseId: this.contest.id }
  }

  /** Has the browser look at the page again, so that a reload sends nothing twice. */
  leadBack(query: Brought & { readonly done?: Done } = {}): FastifyReply {
    const search = new URLSearchParams(Object.entries(query)).toString()
    const location = search === '' ? this.path : `${this.path}?${search}`
    // Over plain HTTP the page knows by the referrer alone that it has led to itself.
    return this.reply.code(303).headers({ location, 'referrer-policy': 'same-origin' }).send()
  }
}
