import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../domain/errors.js'
import { CompleteByPageDocument } from '../../generated/entry-page.operations.js'
import type { Answers } from './answer.js'
import { refusalIn } from './run.js'
import { faultOfGate, typedIn } from './sent-form.js'
import type { Fault } from './view.js'
import type { Visit } from './visit.js'

const done = new Set(['COMPLETED', 'COMPLETED_TODAY'])

/** Completes an entry method for whoever has entered by this browser, and leads back to the page. */
export async function complete(
  answers: Answers,
  visit: Visit,
  request: FastifyRequest<{ Params: { readonly method: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const databaseId = Number(request.params.method)
  const entrantToken = visit.cookie('entrant')
  // Nobody has entered by this browser, or the address is made up: the page says what there is to do.
  if (entrantToken === undefined || !Number.isSafeInteger(databaseId)) return visit.leadBack()
  const answer = typedIn(request.body).get('answer')?.[0] ?? null
  const input = { contest: visit.lookup, entryMethod: { databaseId }, entrantToken, answer }
  try {
    await visit.run(CompleteByPageDocument, { input })
    return visit.leadBack({ done: 'completed' })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return visit.leadBack()
    const { code, detail } = refusalIn(error)
    // Sent twice, it is done all the same.
    if (done.has(detail ?? '')) return visit.leadBack({ done: 'completed' })
    const view = await visit.view()
    const { texts } = view.speech
    const fault: Fault =
      code === 'ENTRY_REFUSED' ? faultOfGate(view, detail) : { field: undefined, text: texts.faults.other }
    return answers.show(reply, { ...view, faults: [fault] }, code === 'ENTRY_REFUSED' ? 403 : 422)
  }
}
