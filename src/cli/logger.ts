import { pino } from 'pino'
import type { Config } from '../config.js'

/** A request without its query string, which may carry a key (#58), and without headers. */
function requestLine(request: { method?: string; url?: string; ip?: string }): Record<string, unknown> {
  return { method: request.method, path: request.url?.split('?', 1)[0], address: request.ip }
}

/** Structured lines on standard output; for a terminal they are made readable. */
export async function createLogger(config: Config) {
  const options = { level: config.LOG_LEVEL, serializers: { req: requestLine } }
  if (!process.stdout.isTTY) return pino(options)
  const { default: pretty } = await import('pino-pretty')
  return pino(options, pretty({ translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname', singleLine: true }))
}
