import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

// One process owns a data folder, and the operating system knows which one: the owner listens on a socket in
// the folder, and a process that was killed no longer answers there. A file with a process id would go stale.
//
// A process shows its own socket first and looks at the others' afterwards. Of two that do so at once at least
// the later one sees the other, so never both go on; where both see each other, both step back and try again.

/** Who holds a data folder, as it tells about itself. */
export interface FolderOwner {
  readonly pid: number
  /** `serve`, or another command. */
  readonly command: string
  /** `claiming`: not yet the owner. `closing`: about to let go. */
  readonly state: 'claiming' | 'running' | 'closing'
}

/** Another process holds the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
  constructor(readonly owner: FolderOwner | undefined) {
    super('Another process uses the data folder.')
  }
}

export interface FolderLock {
  release(): Promise<void>
}

export interface FolderLockOptions {
  readonly folder: string
  readonly command: string
  /** Asked whenever another process knocks: whether this one is about to end. */
  readonly closing?: () => boolean
}

const answerTime = 1_000
const closingTime = 15_000
const attempts = 8

/**
 * Takes the folder for this process until `release` or the process's end, however that comes about. Throws
 * FolderInUse where another process has it; waits up to 15 s for one that says it is closing.
 */
export async function lockFolder(options: FolderLockOptions): Promise<FolderLock> {
  const place = await socketFolder(resolve(options.folder))
  const deadline = Date.now() + closingTime
  try {
    for (let attempt = 1; ; attempt += 1) {
      const claim = await claimFolder(place, options)
      if (claim.lock !== undefined) return claim.lock
      const state = claim.owner?.state
      const patient = state === 'closing' ? Date.now() < deadline : state === 'claiming' && attempt < attempts
      if (!patient) throw new FolderInUse(claim.owner)
      await pause(50 + Math.random() * 200)
    }
  } catch (error) {
    await place.leave()
    throw error
  }
}

interface Place {
  readonly folder: string
  /** The same folder by a name short enough for a socket's address. */
  readonly short: string
  leave(): Promise<void>
}

/** Sockets' addresses are bounded to about 100 bytes, folders' names are not: a link in between is short. */
async function socketFolder(dataFolder: string): Promise<Place> {
  const folder = join(dataFolder, 'lock')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (Buffer.byteLength(folder) < 80) return { folder, short: folder, leave: async () => {} }
  const parent = await mkdtemp(join(tmpdir(), 'gateway-'))
  const short = join(parent, 'lock')
  await symlink(folder, short)
  return { folder, short, leave: () => rm(parent, { recursive: true, force: true }) }
}

type Claim =
  | { readonly lock: FolderLock }
  | { readonly lock?: undefined; readonly owner: FolderOwner | undefined }

async function claimFolder(place: Place, options: FolderLockOptions): Promise<Claim> {
  const name = randomBytes(4).toString('hex')
  let running = false
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    const state = !running ? 'claiming' : options.closing?.() === true ? 'closing' : 'running'
    const owner: FolderOwner = { pid: process.pid, command: options.command, state }
    socket.end(JSON.stringify(owner))
  })
  // Shown only once it listens, so that nobody takes it for a dead one.
  await listen(server, join(place.short, `${name}.new`))
  await rename(join(place.folder, `${name}.new`), join(place.folder, name))
  const withdraw = async (): Promise<void> => {
    await rm(join(place.folder, name), { force: true })
    await new Promise((done) => server.close(done))
  }
  const others = (await readdir(place.folder)).filter(
    (other) => other !== name && /^[0-9a-f]{8}$/.test(other),
  )
  for (const other of others) {
    const found = await ask(join(place.short, other))
    if (found === 'dead') await rm(join(place.folder, other), { force: true })
    else {
      await withdraw()
      return { owner: found }
    }
  }
  running = true
  server.unref()
  return {
    lock: {
      async release() {
        await withdraw()
        await place.leave()
      },
    },
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(path, () => listening())
  })
}

/** Who answers at the socket; `dead` where nobody listens, undefined where somebody does and says nothing. */
function ask(path: string): Promise<FolderOwner | 'dead' | undefined> {
  return new Promise((answered) => {
    const socket = connect(path)
    let text = ''
    let dead = false
    socket.setEncoding('utf8')
    socket.setTimeout(answerTime, () => socket.destroy())
    socket.on('data', (part) => {
      text += part
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      dead = error.code === 'ECONNREFUSED' || error.code === 'ENOENT'
    })
    socket.on('close', () => answered(dead ? 'dead' : ownerIn(text)))
  })
}

function ownerIn(text: string): FolderOwner | undefined {
  try {
    return JSON.parse(text) as FolderOwner
  } catch {
    return undefined
  }
}
