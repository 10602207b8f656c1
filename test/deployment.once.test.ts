import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { variables } from '../src/config.js'
import { projectFile } from '../src/project.js'

const read = (file: string) => readFileSync(projectFile(file), 'utf8')

describe('the container image', () => {
  const dockerfile = read('Dockerfile')
  const copied = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, path]) => path)

  test('holds everything that the package ships', () => {
    const { files } = z.object({ files: z.array(z.string()) }).parse(JSON.parse(read('package.json')))
    expect(copied).toEqual(expect.arrayContaining(files))
  })

  test('is built from those files alone that the build needs', () => {
    const sent = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    const made = ['dist', 'node_modules']
    expect(sent).toEqual(expect.arrayContaining(copied.filter((path) => !made.includes(path ?? ''))))
  })

  test('runs on Node.js 24 as a user without rights', () => {
    const image = dockerfile.slice(dockerfile.lastIndexOf('\nFROM ') + 1)
    expect(image).toMatch(/^FROM node:24-alpine\n/)
    expect(image).toMatch(/^USER node$/m)
  })
})

describe('compose.yaml', () => {
  const services = z
    .object({
      services: z.record(
        z.string(),
        z.looseObject({ environment: z.record(z.string(), z.string()).optional() }),
      ),
    })
    .parse(parse(read('compose.yaml'))).services

  test('sets variables that the gateway knows', () => {
    const names = Object.keys(services['gateway']?.environment ?? {})
    expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'PUBLIC_URL']))
    expect(names.filter((name) => !(name in variables))).toEqual([])
  })

  test('keeps the database and Redis away from everybody else', () => {
    expect(Object.keys(services)).toEqual(['gateway', 'postgres', 'redis'])
    expect(services['postgres']).not.toHaveProperty('ports')
    expect(services['redis']).not.toHaveProperty('ports')
    expect(services['gateway']?.['ports']).toEqual(['127.0.0.1:4000:4000'])
  })
})
