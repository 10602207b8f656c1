#!/usr/bin/env node
import { cacheCompiledCode } from './compile-cache.js'

cacheCompiledCode()
// Imported when it is known where compiled code is kept: what is imported above is compiled before.
const { run } = await import('./cli/program.js')
await run(process.argv)
