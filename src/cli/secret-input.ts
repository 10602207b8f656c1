import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { CommandError } from './failure.js'

/**
 * A secret that must not be an argument, which others would see: typed in answer to `question`, without echo, or the whole of standard
 * input where that is no terminal. Spaces and line ends around it are dropped. Throws CommandError where there is none.
 */
export async function readSecret(question: string): Promise<string> {
  const secret = process.stdin.isTTY ? await typedSecret(question) : await text(process.stdin)
  if (secret.trim() === '') throw new CommandError('No credential was given on standard input.')
  return secret.trim()
}

async function typedSecret(question: string): Promise<string> {
  process.stderr.write(question)
  // What readline would echo goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
