import { defineConfig } from 'vitest/config'
import suite from './vitest.config.js'

/** The long tests, one after the other. */
export default defineConfig({
  ...suite,
  test: { ...suite.test, include: ['test/soak/**/*.test.ts'], exclude: [], maxWorkers: 1 },
})
