import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * A way to a PostgreSQL server, as an address, until the test is over: `relay` passes on what a client and the server send each other on a
 * connection, of which it is the `place`th from 0 on. Where one side ends, so does the other.
 */
export async function wayTo(
  target: string,
  relay: (client: Socket, server: Socket, place: number) => void,
): Promise<string> {
  const { hostname, port } = new URL(target)
  const sockets: Socket[] = []
  let place = 0
  const proxy = createServer((client) => {
    const behind = connect(Number(port || 5432), hostname)
    sockets.push(client, behind)
    relay(client, behind, place)
    place += 1
    client.on('error', () => behind.destroy()).on('close', () => behind.destroy())
    behind.on('error', () => client.destroy())
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
  })
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((proxy.address() as AddressInfo).port)
  return url.toString()
}
