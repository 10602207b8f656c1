import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contestAtAddress } from '../../domain/contest-page/find.js'
import { addressCell } from '../../domain/limit/address-cell.js'
import type { LimitBucket, LimitSubject } from '../../domain/limit/limiter.js'
import { EnterByPageDocument } from '../../generated/entry-page.operations.js'
import { expectedFailure } from '../../graphql/failures.js'
import { loggable } from '../defects.js'
import { inTime } from '../in-time.js'
import { Answers } from './answer.js'
import { readAsset, serveScript } from './assets.js'
import { broughtBy, broughtIn } from './brought.js'
import { complete } from './complete.js'
import type { EntryPageOptions } from './options.js'
import { isLedByItself, isOwnForm } from './origin.js'
import { refusalIn } from './run.js'
import { enterInput, faultOfGate, faultsOfForm, faultsOfInput, typedIn } from './sent-form.js'
import { doings, type Fault, faceOf } from './view.js'
import { newVisitor, Visit } from './visit.js'

interface PageRoute {
  readonly Params: { readonly name: string }
  readonly Querystring: Readonly<Record<string, unknown>>
}

/** Requests a minute of one address; a form that is sent takes eight of them. */
const perMinute = 240
const formCost = 8
/** Bytes of a sent form: the answers to custom fields have at most 16 KB. */
const formBytes = 65_536

/**
 * The page of each contest, at its `viewUrl`: shows it, and takes entries by a form that needs no script. It asks for no
 * key. What it shows and does it has from operations that it runs as somebody who may enter this one contest and nothing
 * else. It may stand in the frame of any other page.
 */
export async function registerEntryPage(app: FastifyInstance, options: EntryPageOptions): Promise<void> {
  const answers = new Answers(await readAsset('page.css'))
  const script = await readAsset('page.js')
  const embed = await readAsset('embed.js')
  serveScript(app, '/view/assets/page.js', () => script)
  // The gateway's address is known once it listens.
  serveScript(app, '/w/j/w_init.js', () =>
    embed.replace('= GATEWAY', () => `= ${JSON.stringify(options.publicUrl())}`),
  )
  await app.register(
    async (scope) => {
      takeForms(scope)
      scope.setErrorHandler((error, request: FastifyRequest, reply) => failed(answers, error, request, reply))
      scope.addHook('onRequest', counted(options, answers))
      scope.get<PageRoute>('/', async (request, reply) => {
        const visit = await visitOf(options, request, reply)
        return visit === undefined
          ? answers.say(request, reply, 'unknown')
          : show(options, answers, visit, request, reply)
      })
      takeForm(scope, options, answers, '/', (visit, request, reply) => enter(answers, visit, request, reply))
      takeForm(scope, options, answers, '/cookies', async (visit, request) => {
        const typed = typedIn(request.body)
        visit.keep('visitor', typed.get('answer')?.[0] === 'yes' ? newVisitor() : 'no')
        return visit.leadBack(broughtIn(typed, request))
      })
      takeForm(scope, options, answers, '/methods/:method', (visit, request, reply) =>
        complete(answers, visit, request, reply),
      )
    },
    { prefix: '/view/:name' },
  )
}

/** Bodies are forms, as browsers send them without scripts. */
function takeForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formBytes },
    (_request, body, done) => done(null, body),
  )
}

type FormRequest = FastifyRequest<PageRoute & { Params: { readonly method: string } }>
type TakeForm = (visit: Visit, request: FormRequest, reply: FastifyReply) => Promise<FastifyReply>

/** A form of the page itself: one that another site's page sends is refused before anything is looked at. */
function takeForm(
  scope: FastifyInstance,
  options: EntryPageOptions,
  answers: Answers,
  url: string,
  take: TakeForm,
): void {
  scope.post(url, async (request: FormRequest, reply) => {
    if (!isOwnForm(request, options.publicUrl())) return answers.say(request, reply, 'foreign')
    const visit = await visitOf(options, request, reply)
    return visit === undefined ? answers.say(request, reply, 'unknown') : await take(visit, request, reply)
  })
}

async function visitOf(
  options: EntryPageOptions,
  request: FastifyRequest<PageRoute>,
  reply: FastifyReply,
): Promise<Visit | undefined> {
  const { database, operationTime } = options
  const { name } = request.params
  const contest = await inTime(operationTime, contestAtAddress(database.root, name))
  return contest && new Visit(options, request, reply, contest, name)
}

async function show(
  options: EntryPageOptions,
  answers: Answers,
  visit: Visit,
  request: FastifyRequest<PageRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const publicUrl = options.publicUrl()
  // Whoever was given the address behind a form has done nothing yet.
  const done = isLedByItself(request, publicUrl)
    ? doings.find((word) => word === request.query['done'])
    : undefined
  const brought = broughtBy(request, publicUrl)
  const typed = new Map(Object.entries(brought).map(([name, value]) => [name, [value]]))
  const view = await visit.view({ done, typed })
  // Coming back from a form is no view of its own, and neither is a look at the headers.
  if (request.method === 'GET' && done === undefined) await visit.record(view.contest, brought)
  return answers.show(reply, view)
}

async function enter(
  answers: Answers,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const view = await visit.view({ typed: typedIn(request.body) })
  // Who cannot enter is told why instead of what was wrong with the form.
  const missing = faceOf(view) === 'open' ? faultsOfForm(view) : []
  if (missing.length > 0) return answers.show(reply, { ...view, faults: missing }, 422)
  const input = enterInput(view, request.ip)
  try {
    const { enterContest: entry } = await visit.run(
      EnterByPageDocument,
      { input },
      repetitionOf(visit, input),
    )
    if (entry?.entrantToken != null) visit.keep('entrant', entry.entrantToken)
    return visit.leadBack({ done: entry?.created === true ? 'entered' : 'already' })
  } catch (error) {
    const { code, detail, fields } = refusalIn(error)
    const paths = fields.map(({ path }) => path)
    const faults: readonly Fault[] =
      code === 'ENTRY_REFUSED' ? [faultOfGate(view, detail)] : faultsOfInput(view, paths)
    return answers.show(reply, { ...view, faults }, code === 'ENTRY_REFUSED' ? 403 : 422)
  }
}

/** The same form sent twice by the same browser enters once, and both learn the same. */
function repetitionOf(visit: Visit, input: unknown): string {
  const visitor = visit.cookie('visitor') ?? newVisitor()
  return createHash('sha256')
    .update(JSON.stringify(['entry-page', visitor, input]))
    .digest('base64url')
}

/** Counts the request for its address, and refuses it when the minute is used up. */
function counted({ limiter }: EntryPageOptions, answers: Answers) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const cost = request.method === 'POST' ? formCost : 1
    const bucket: LimitBucket = { name: 'entry-page', limit: perMinute, seconds: 60, cost }
    const subject: LimitSubject = { interface: 'entry-page', kind: 'address', id: addressCell(request.ip) }
    const retryAfter = (await limiter?.take(subject, [bucket]))?.retryAfter
    if (retryAfter === undefined) return undefined
    return answers.say(request, reply.header('retry-after', retryAfter), 'busy')
  }
}

/** Whatever keeps the page from being shown, in words. */
function failed(
  answers: Answers,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const failure = expectedFailure(error)
  if (failure?.code === 'STATE_FORBIDS') return answers.say(request, reply, 'draft')
  if (failure?.code === 'NOT_FOUND') return answers.say(request, reply, 'unknown')
  const status: unknown = Reflect.get(Object(error), 'statusCode')
  const isRefused = typeof status === 'number' && status >= 400 && status < 500
  if (failure === undefined && isRefused) return answers.say(request, reply, 'failed', status)
  if (failure === undefined) request.log.error({ err: loggable(error) }, 'A contest’s page failed')
  return answers.say(request, reply.header('retry-after', failure?.retryAfter ?? 1), 'failed')
}
