import { type LoggerOptions, pino } from 'pino'
import type { Config } from '../config.js'
import { loggable, withoutPersonal } from '../server/defects.js'

/** A request by its route's template: the address itself may hold keys (#58), e-mail addresses and tokens. */
function requestLine(request: { method?: string; routeOptions?: { url?: string } }): Record<string, unknown> {
  return { method: request.method, route: request.routeOptions?.url }
}

/** An error by what may be told of it, whoever logs it: libraries attach requests, parameters and addresses to theirs. */
function errorLine(error: unknown): unknown {
  return error instanceof Error ? loggable(error) : error
}

function errorIn(facts: unknown): Error | undefined {
  const error: unknown = typeof facts === 'object' && facts !== null ? Reflect.get(facts, 'err') : undefined
  return error instanceof Error ? error : undefined
}

/** What is logged, and how: no line tells of anybody, whichever part of the gateway writes it. */
export function loggerOptions({ LOG_LEVEL }: Pick<Config, 'LOG_LEVEL'>): LoggerOptions {
  return {
    level: LOG_LEVEL,
    serializers: { req: requestLine, err: errorLine },
    hooks: {
      logMethod(parts, method) {
        const [first, sentence, ...rest] = parts as unknown[]
        // Without a sentence pino would take the error's own, whatever it tells.
        const error = first instanceof Error ? first : errorIn(first)
        const said = sentence ?? (error === undefined ? undefined : loggable(error).message)
        const facts = first instanceof Error ? { err: first } : first
        const line = [facts, ...(said === undefined ? [] : [said]), ...rest]
        Reflect.apply(
          method,
          this,
          line.map((part) => (typeof part === 'string' ? withoutPersonal(part) : part)),
        )
      },
    },
  }
}

/** Structured lines on standard output; for a terminal they are made readable. */
export async function createLogger(config: Config) {
  const options = loggerOptions(config)
  if (!process.stdout.isTTY) return pino(options)
  const { default: pretty } = await import('pino-pretty')
  return pino(options, pretty({ translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname', singleLine: true }))
}
