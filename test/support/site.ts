import { once } from 'node:events'
import { request as ask, createServer as plainServer, type RequestListener, type Server } from 'node:http'
import { createServer as secureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSigned } from './self-signed.js'

/** A site under a name of its own (`shop.test`), which the tests' Chromium looks for on this machine. */
export class Site {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(
    name: string,
    answer: RequestListener,
    scheme: 'http' | 'https' = 'https',
  ): Promise<Site> {
    const server = scheme === 'https' ? secureServer(selfSigned, answer) : plainServer(answer)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Site(server, `${scheme}://${name}:${(server.address() as AddressInfo).port}`)
  }

  get host(): string {
    return new URL(this.url).host
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }
}

/** Answers with a page that holds this. */
export function pageWith(body: string): RequestListener {
  return (_request, response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1>${body}</html>`)
}

/** Hands everything on to the gateway at this address, as a proxy in front does. */
export function inFrontOf(url: () => string): RequestListener {
  return (request, response) => {
    const { method, headers, url: path = '/' } = request
    const onward = ask(new URL(path, url()), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  }
}
