import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { projectFile } from '../../project.js'

/** What ships beside the page: its style, and the script that it works without. */
export async function readAsset(name: 'page.css' | 'page.js' | 'embed.js'): Promise<string> {
  return await readFile(projectFile('entry-page', name), 'utf8')
}

/** Serves a script to any page that names it. */
export function serveScript(app: FastifyInstance, url: string, script: () => string): void {
  app.get(url, (_request, reply) =>
    reply
      .headers({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=3600',
        'cross-origin-resource-policy': 'cross-origin',
      })
      .send(script()),
  )
}
