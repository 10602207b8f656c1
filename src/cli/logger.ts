import { type LoggerOptions, pino } from 'pino'
import type { Config } from '../config.js'

/** A request by its route's template: the address itself may hold keys (#58), e-mail addresses and tokens. */
function requestLine(request: { method?: string; routeOptions?: { url?: string } }): Record<string, unknown> {
  return { method: request.method, route: request.routeOptions?.url }
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
