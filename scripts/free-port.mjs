// Finds a port of this machine on which nobody listens. As a command it prints one: node scripts/free-port.mjs
import { once } from 'node:events'
import { createServer } from 'node:net'
import { pathToFileURL } from 'node:url'

/** A port on which nobody listened a moment ago. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await freePort())
