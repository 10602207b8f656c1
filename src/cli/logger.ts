import { type LoggerOptions, pino } from 'pino'
import type { Config } from '../config.js'

/**
 * What is known to one person only: the id by which somebody asks for a place in a draw, and the token that confirms
 * somebody's e-mail address.
 */
const personal = /^(\/draws\/[^/]*\/inclusion\/|\/verify-email\/).*$/i

/** A request without its query string, which may carry a key (#58), without what is personal and without headers. */
function requestLine(request: { method?: string; url?: string; ip?: string }): Record<string, unknown> {
  const path = request.url?.split('?', 1)[0]?.replace(personal, '$1…')
  return { method: request.method, path, address: request.ip }
}

/** An error without the bytes of a request that could not be read, which may carry a key as well. */
function errorLine(error: Error): Record<string, unknown> {
  const { rawPacket: _rawPacket, ...line } = pino.stdSerializers.err(error)
  return line
}

/** What is logged, and how. */
export function loggerOptions({ LOG_LEVEL }: Pick<Config, 'LOG_LEVEL'>): LoggerOptions {
  return { level: LOG_LEVEL, serializers: { req: requestLine, err: errorLine } }
}

/** Structured lines on standard output; for a terminal they are made readable. */
export async function createLogger(config: Config) {
  const options = loggerOptions(config)
  if (!process.stdout.isTTY) return pino(options)
  const { default: pretty } = await import('pino-pretty')
  return pino(options, pretty({ translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname', singleLine: true }))
}
