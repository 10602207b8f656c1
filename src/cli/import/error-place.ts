import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse'
import { CommandError } from '../failure.js'
import type { PeopleFile } from './file.js'
import { errorColumn, rowColumn } from './names.js'

/**
 * Makes sure that the rows that fail can go to the path: that an import which writes and removes a file there destroys
 * nothing but what an earlier one has written. Throws CommandError.
 */
export async function requireErrorPlace(
  path: string,
  { origin }: PeopleFile,
  delimiter: string,
): Promise<void> {
  // Beside it an import that is gone on with writes the file anew.
  for (const place of [path, `${path}.next`]) {
    const found = await stat(place).catch(() => undefined)
    if (found === undefined) continue
    if (found.dev === origin.dev && found.ino === origin.ino) {
      throw new CommandError(
        `Rows that fail cannot go to ${path}: ${place} is the file of people. Name another with --errors.`,
      )
    }
    if (!found.isFile() || !(await isOurs(place, delimiter))) {
      throw new CommandError(
        `Rows that fail cannot go to ${path}: ${place} is there and was not written by an import. Move it away, or name another with --errors.`,
      )
    }
  }
}

/** Whether the file is empty or begins as an import would. */
async function isOurs(path: string, delimiter: string): Promise<boolean> {
  const parser = parse({ bom: true, delimiter, to: 1, max_record_size: 1_048_576 })
  const stream = createReadStream(path)
  stream.on('error', (error) => parser.destroy(error))
  stream.pipe(parser)
  try {
    for await (const header of parser as AsyncIterable<string[]>) {
      return header[0] === rowColumn && header.at(-1) === errorColumn
    }
    return true
  } catch (error) {
    if (error instanceof CsvError) return false
    throw new CommandError(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`)
  } finally {
    stream.destroy()
  }
}
