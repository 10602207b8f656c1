import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // One copy of graphql for our modules and for the libraries, which Node resolves by `main`.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/soak/**',
      ...(process.env['TEST_DATABASE_URL'] === undefined ? [] : ['test/**/*.once.test.ts']),
    ],
    pool: 'forks',
    maxWorkers: 3,
    // Files of one worker share its database, which is opened once; every test has accounts of its own.
    isolate: false,
    globalSetup: ['test/support/template.ts'],
    setupFiles: ['test/support/each-file.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A page on a busy machine may take longer than a second to show what comes.
    expect: { poll: { timeout: 15_000 } },
  },
})
