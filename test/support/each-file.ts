import { passOver } from './database.js'

// Before each test file.
await passOver()
