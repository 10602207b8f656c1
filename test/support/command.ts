import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { projectFile } from '../../src/project.js'
import { builtCommand } from './built.js'
import { onPostgres } from './database.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Without the optimizing compiler, which takes a process with the embedded database longer than all that a test has it do. */
const quickStart = onPostgres ? [] : ['--liftoff-only']

/** The command line as a process of its own, with nothing of this one's settings. */
function launch(args: readonly string[], environment: Environment): ChildProcess {
  const { PATH, HOME } = process.env
  return spawn(process.execPath, [...quickStart, builtCommand(), ...args], {
    cwd: projectFile(),
    env: { PATH, HOME, LOG_LEVEL: 'warn', ...environment },
    stdio: 'pipe',
  })
}

function collect(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  let text = ''
  child[stream]?.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  return () => text
}

export interface Finished {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command under way, to be killed or asked to stop. */
export function startCommand(args: readonly string[], environment: Environment) {
  const child = launch(args, environment)
  const stdout = collect(child, 'stdout')
  const stderr = collect(child, 'stderr')
  const closed = once(child, 'close')
  child.stdin?.end()
  return {
    pid: child.pid,
    kill: (signal: 'SIGKILL' | 'SIGINT') => child.kill(signal),
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    async ended(): Promise<Finished> {
      await closed
      return { status: child.exitCode, stdout: stdout(), stderr: stderr() }
    },
  }
}

/** Runs a command to its end. */
export async function runCommand(
  args: readonly string[],
  environment: Environment,
  input = '',
): Promise<Finished> {
  const child = launch(args, environment)
  const stdout = collect(child, 'stdout')
  const stderr = collect(child, 'stderr')
  child.stdin?.end(input)
  await once(child, 'close')
  return { status: child.exitCode, stdout: stdout(), stderr: stderr() }
}

/** A running server, or one that is on its way. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly #stdout: () => string
  readonly #stderr: () => string
  readonly #exit: Promise<unknown>

  constructor(environment: Environment) {
    this.#child = launch(['serve'], { PORT: '0', ...environment })
    this.#stdout = collect(this.#child, 'stdout')
    this.#stderr = collect(this.#child, 'stderr')
    this.#exit = once(this.#child, 'close')
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  get output(): string {
    return this.#stdout()
  }

  /** Resolves with the match once the server has printed it; throws where it ends first. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.output)
      if (match !== null) return match
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        throw new Error(`The server ended: ${this.output}${this.#stderr()}`)
      }
      const stdout = this.#child.stdout
      if (stdout === null) throw new Error('The server has no output.')
      await Promise.race([once(stdout, 'data'), this.#exit])
    }
  }

  /** The address once it is ready. */
  async url(): Promise<string> {
    const [, url = ''] = await this.printed(/ready at (\S+)/)
    return url
  }

  /** Sends the signal without waiting for what comes of it. */
  signal(signal: 'SIGTERM' | 'SIGINT'): void {
    this.#child.kill(signal)
  }

  /** The exit status once the process has ended. */
  async ended(): Promise<number | null> {
    await this.#exit
    return this.#child.exitCode
  }

  /** Sends the signal and gives the exit status, null after SIGKILL. */
  async end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null> {
    this.#child.kill(signal)
    await this.#exit
    return this.#child.exitCode
  }
}

/** Sends a GraphQL request over the network; throws where it is not answered with data alone. */
export async function askServer(
  url: string,
  key: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown }
  if (errors !== undefined || data == null) throw new Error(text)
  return data
}

/** Whether anybody listens at the address. */
export async function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  return await new Promise((answered) => {
    socket.on('connect', () => {
      socket.destroy()
      answered(true)
    })
    socket.on('error', () => answered(false))
  })
}

/** A GraphQL request of which the server has the head and waits for the body. */
export async function halfRequest(url: string, key: string, query: string) {
  const { hostname, port } = new URL(url)
  const body = JSON.stringify({ query })
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.setEncoding('utf8')
  const begun = new Promise<void>((resolve) => {
    socket.on('data', (part: string) => {
      answer += part
      if (answer.includes('100 Continue')) resolve()
    })
  })
  const head = [
    'POST /graphql HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    `x-api-key: ${key}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'expect: 100-continue',
    'connection: close',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  await begun
  return {
    /** Sends the body and gives everything that the server answered. */
    async finish(): Promise<string> {
      socket.write(body)
      await once(socket, 'close')
      return answer
    },
  }
}
