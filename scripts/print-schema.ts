import { writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchema } from '../src/graphql/schema.js'

// Prints the whole public schema as one SDL document, for clients' tools: to the file named, else to
// standard output. `npm run --silent print-schema -- schema.graphql`
const text = `${printSchema(lexicographicSortSchema(buildSchema()))}\n`
const [file] = process.argv.slice(2)
if (file === undefined) process.stdout.write(text)
else writeFileSync(file, text)
