// Bundles src with the packages that it needs into dist: to find and read a thousand small files takes longer than
// everything else that a start does. What ships beside it (schema, drizzle, examples, dashboard, playground, verifier) is found
// from either folder by src/project.ts. Another folder than dist may be named: node scripts/build.mjs FOLDER
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = resolve(process.argv[2] ?? join(root, 'dist'))

/** Packages that find files of their own beside them, or that are looked for and may be missing. */
const apart = [
  ...[
    '@electric-sql/pglite',
    '@electric-sql/pglite/*',
    '@fastify/swagger-ui',
    'pino-pretty',
    'pg-boss/version.json',
  ],
  ...['pg-native', 'pg-cloudflare'],
]

/** What CommonJS packages expect to be there, and what stands where nothing need be named. */
const banner = `import { createRequire as requireOfNode } from 'node:module'
import { fileURLToPath as pathOfNode } from 'node:url'
const require = requireOfNode(import.meta.url)
const __filename = pathOfNode(import.meta.url)
const __dirname = pathOfNode(new URL('.', import.meta.url))
function __same(target) { return target }`

/** Writes the contracts as JSON, which is read in a fraction of the time (src/contract/contract-document.ts). */
async function writeContracts() {
  const from = join(root, 'schema', 'rest')
  const to = join(target, 'contracts')
  await mkdir(to, { recursive: true })
  const names = (await readdir(from)).filter((name) => name.endsWith('.openapi.yaml'))
  for (const name of names) {
    const document = parse(await readFile(join(from, name), 'utf8'))
    await writeFile(join(to, name.replace(/\.openapi\.yaml$/, '.json')), JSON.stringify(document))
  }
}

/** What names a class, or a function that stands under another name than its own: `__name(this, "X")`, `__name(f2, "f")`. */
const naming = /\b__name\((?!this,|([\w$]+), "(?!\1"))/g

/**
 * Has only classes named, and what the bundle gave another name. What `keepNames` adds names every function again
 * whenever it is made, or asks whether it must: that took one part in twenty-five of a short request. The other name is
 * as long as the first, so that the source map stays right.
 */
async function keepNamesCheaply(outputs) {
  let found = 0
  for (const path of outputs.filter((name) => name.endsWith('.js'))) {
    const text = await readFile(path, 'utf8')
    const cheap = text.replace(naming, '__same(')
    if (cheap === text) continue
    await writeFile(path, cheap)
    found += 1
  }
  if (found === 0) throw new Error('The build names functions in another way than it did.')
}

await rm(target, { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: [join(root, 'src', 'main.ts')],
  outdir: target,
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: apart,
  banner: { js: banner },
  // Packages name their errors after their classes.
  keepNames: true,
  // Apollo's own falls back on a library for browsers here, which hashes each query in four times the time.
  alias: { '@apollo/utils.createhash': 'node:crypto' },
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
})
await keepNamesCheaply(Object.keys(metafile.outputs))
await writeContracts()
await chmod(join(target, 'main.js'), 0o755)
const files = Object.keys(metafile.inputs).filter((path) => !/(^|\/)node_modules\//.test(path))
console.log(
  `Compiled ${files.length} files and their packages into ${relative(process.cwd(), target) || '.'}`,
)
