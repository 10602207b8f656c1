import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { quicknet, timeOfRound } from '../../src/domain/draw/protocol/index.js'

/** Published rounds of quicknet. */
export const publishedRounds: Readonly<Record<number, { signature: string; randomness: string }>> = {
  1: {
    signature:
      'b55e7cb2d5c613ee0b2e28d6750aabbb78c39dcc96bd9d38c2c2e12198df95571de8e8e402a0cc48871c7089a2b3af4b',
    randomness: '1466a6cd24e327188770752f6134001c64d6efcc590ccc26b721611ad96f165a',
  },
  42: {
    signature:
      '95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce430a91b811fbfaf763900bc998b5d686a',
    randomness: '8ada64bae5c6c0f5540a6a13af56e663240edfbd2c76ac6a8f27671eb7259ce3',
  },
  1000: {
    signature:
      'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
    randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
  },
}

/** An instant so many seconds before a round is due. */
export function beforeRound(round: number, seconds: number): string {
  return new Date(timeOfRound(quicknet, round) - seconds * 1_000).toISOString()
}

/** What a relay answers to a request for a round. */
export type RelayAnswer = (round: number) => { status: number; body: string } | 'silence'

/** The round as drand's relays print it; 404 for those that are not among the published ones. */
export const honest: RelayAnswer = (round) => {
  const published = publishedRounds[round]
  if (published === undefined) return { status: 404, body: '{"error":"not found"}' }
  return { status: 200, body: JSON.stringify({ round, ...published }) }
}

/** The signature of another round under the number that was asked for. */
export function lying(other: number): RelayAnswer {
  return (round) => ({ status: 200, body: JSON.stringify({ round, ...publishedRounds[other] }) })
}

export const broken: RelayAnswer = () => ({ status: 500, body: 'out of order' })

/** Takes the request and never answers. */
export const silent: RelayAnswer = () => 'silence'

/** A relay of drand on this machine, which answers as it is told. */
export class Relay {
  /** The rounds that were asked for, in order. */
  readonly asked: number[] = []
  answer: RelayAnswer

  private constructor(
    private readonly server: Server,
    readonly url: string,
    answer: RelayAnswer,
  ) {
    this.answer = answer
  }

  static async start(answer: RelayAnswer = honest): Promise<Relay> {
    const server = createServer((request, response) => listen(request, response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const relay = new Relay(server, `http://127.0.0.1:${port}`, answer)
    const listen: RequestListener = (request, response) => relay.#serve(request.url ?? '', response)
    return relay
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }

  #serve(path: string, response: Parameters<RequestListener>[1]): void {
    const round = Number(new RegExp(`^/${quicknet.hash}/public/(\\d+)$`).exec(path)?.[1])
    this.asked.push(round)
    const answer = this.answer(round)
    if (answer === 'silence') return
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  }
}
