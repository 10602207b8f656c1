import { pino } from 'pino'
import { loggerOptions } from '../../src/cli/logger.js'

/** The gateway's logger, and what it has written. */
export function capturedLog(level: 'debug' | 'info' | 'trace' = 'info') {
  const written: string[] = []
  const logger = pino(loggerOptions({ LOG_LEVEL: level }), { write: (line: string) => written.push(line) })
  return {
    logger,
    /** Everything that was written, as text. */
    text: () => written.join(''),
    /** Lines with this sentence. */
    lines: (sentence: string) =>
      written
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ msg }) => msg === sentence),
  }
}
