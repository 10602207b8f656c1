import { readFile } from 'node:fs/promises'
import type { FastifyReply } from 'fastify'
import type { DrawRow } from '../database/tables/index.js'
import type { PublishedDraw } from '../domain/draw/published.js'
import { projectFile } from '../project.js'
import { fillIn } from './fill-in.js'

/** Everything comes from this host; neither scripts nor styles are inline, and nothing is read as markup. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const leads: Readonly<Record<DrawRow['state'], string>> = {
  committed: 'This draw has been promised and waits for a random number that nobody knows yet.',
  drawn: 'This draw has been promised; its winners will be there in a moment.',
  allocated:
    'This page checks in your own browser whether the winners were chosen by chance alone. You need no mathematics for it, and you need not trust this server.',
  abandoned: 'This draw was promised and given up before anybody was chosen.',
  superseded: 'This draw was promised and replaced by another one before anybody was chosen.',
}

/** The page of a draw, as it is sent. */
export interface DrawPage {
  /** Answers with the page of the draw, or with 404 and a page that still verifies files where there is none. */
  send(reply: FastifyReply, published: PublishedDraw | undefined): FastifyReply
}

/** Reads the page's frame (verifier/page.html), which is filled in for each draw. */
export async function createDrawPage(publicUrl: () => string): Promise<DrawPage> {
  const frame = await readFile(projectFile('verifier', 'dist', 'page.html'), 'utf8')
  return {
    send(reply, published) {
      const base = new URL(publicUrl()).pathname.replace(/\/+$/, '')
      const content = published === undefined ? missing : contentOf(published)
      return reply
        .code(published === undefined ? 404 : 200)
        .headers({
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
          'content-security-policy': contentSecurityPolicy,
        })
        .send(fillIn(frame, { ...content, base }))
    },
  }
}

interface Content {
  readonly title: string
  readonly heading: string
  readonly lead: string
  readonly draw: string
  readonly footer: string
}

const missing: Content = {
  title: 'No such draw',
  heading: 'There is no draw here',
  lead: 'The address may be incomplete, or the organiser has deleted the contest. A proof that you have kept can still be checked below.',
  draw: '',
  footer: '',
}

function contentOf({ draw, title }: PublishedDraw): Content {
  return {
    title: `Draw: ${title}`,
    heading: title,
    lead: leads[draw.state],
    draw: draw.uuid,
    footer: `Draw ${draw.uuid}, by the protocol ${draw.protocol ?? ''}.`,
  }
}
