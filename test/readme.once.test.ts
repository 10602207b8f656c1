import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { variablesTable } from '../src/config.js'
import { projectFile } from '../src/project.js'

const readme = readFileSync(projectFile('README.md'), 'utf8')

describe('the README', () => {
  it('shows the table of variables that the configuration describes', () => {
    const shown = /<!-- variables -->\n([\s\S]*?)\n<!-- \/variables -->/.exec(readme)?.[1]
    expect(shown).toBe(variablesTable())
  })

  it('names only scripts that exist', () => {
    const manifest: unknown = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'))
    const scripts = Object.keys((manifest as { scripts: object }).scripts)
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z][a-z:]*)/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => name === undefined || !scripts.includes(name))).toEqual([])
  })
})

describe('SECURITY.md', () => {
  it('names tests that there are', () => {
    const named = readFileSync('SECURITY.md', 'utf8').match(/test\/[\w*./-]+\.test\.ts/g) ?? []
    expect(named.length).toBeGreaterThan(15)
    const all = readdirSync('test', { recursive: true }).map((path) => `test/${String(path)}`)
    const missing = named.filter((name) => {
      const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`)
      return !all.some((path) => pattern.test(path))
    })
    expect(missing).toEqual([])
  })
})
