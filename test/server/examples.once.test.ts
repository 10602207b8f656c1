import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadExamples } from '../../src/server/examples.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('an example has its first comment line as title, the others as description, and the rest as query', async () => {
  await writeFile(join(folder, '2-b.graphql'), '# Second\n{ b }\n')
  await writeFile(
    join(folder, '1-a.graphql'),
    '# First\r\n# Says more,\r\n#  in two lines.\r\n\r\nquery A {\r\n  # inside\r\n  a\r\n}\r\n',
  )
  await writeFile(join(folder, 'README.md'), 'not an example')
  expect(await loadExamples(folder)).toEqual([
    { title: 'First', description: 'Says more, in two lines.', query: 'query A {\n  # inside\n  a\n}\n' },
    { title: 'Second', description: '', query: '{ b }\n' },
  ])
})

test('the JSON object in the comment is what the variables start with', async () => {
  await writeFile(
    join(folder, 'a.graphql'),
    '# Enter\n# Variables: a contest. {"contest": 1, "email": "a@example.com"} Run it.\n{ a }\n',
  )
  const [example] = await loadExamples(folder)
  expect(example?.variables).toEqual({ contest: 1, email: 'a@example.com' })
  expect(example?.description).toBe('Variables: a contest. Run it.')
  await writeFile(join(folder, 'a.graphql'), '# Enter\n# {"contest": }\n{ a }\n')
  await expect(loadExamples(folder)).rejects.toThrow('a.graphql')
})

test('an example without a title is refused by name', async () => {
  await writeFile(join(folder, 'untitled.graphql'), '{ a }\n')
  await expect(loadExamples(folder)).rejects.toThrow('untitled.graphql must begin with a comment line')
})
