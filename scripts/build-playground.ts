import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { build, type Metafile, type OutputFile } from 'esbuild'

/**
 * Bundles the pages in playground/ into playground/dist: `npm run generate:playground`. The names carry a hash of the content.
 * The assets are kept compressed; a file whose content is unchanged is left alone, since compressors differ between versions
 * of Node.js while the bundler's output does not.
 */
const home = fileURLToPath(new URL('..', import.meta.url))
const source = join(home, 'playground')
const target = join(source, 'dist')
const pages = ['index.html', 'reference.html']

const { outputFiles, metafile } = await build({
  absWorkingDir: home,
  entryPoints: {
    playground: 'playground/main.tsx',
    reference: 'playground/reference.ts',
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  alias: {
    'prettier/parser-babel': './playground/jsonc.ts',
    'prettier/plugins/estree': './playground/jsonc.ts',
    'prettier/parser-graphql': 'prettier/plugins/graphql',
  },
  outdir: 'playground/dist/assets',
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  assetNames: '[name]-[hash]',
  tsconfig: 'playground/tsconfig.json',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  loader: { '.ttf': 'file' },
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  // The hashes must not depend on where node_modules really is.
  preserveSymlinks: true,
  metafile: true,
  write: false,
})

const assets = new Map(outputFiles.filter(isUsed).map((file) => [basename(file.path), file.contents]))
const entries = [...assets.keys()].filter((name) => !name.startsWith('chunk-'))

mkdirSync(join(target, 'assets'), { recursive: true })
for (const name of readdirSync(join(target, 'assets'))) {
  if (!assets.has(name.replace(/\.gz$/, ''))) rmSync(join(target, 'assets', name))
}
for (const [name, contents] of assets) writeCompressed(join(target, 'assets', `${name}.gz`), contents)
for (const page of pages)
  writeFileSync(join(target, page), withNames(readFileSync(join(source, page), 'utf8')))
writeFileSync(join(target, 'LICENSES.txt'), licences(metafile))

const size = [...assets.values()].reduce((sum, contents) => sum + contents.length, 0)
const packed = readdirSync(join(target, 'assets')).map(
  (name) => readFileSync(join(target, 'assets', name)).length,
)
console.log(
  `playground/dist: ${assets.size} assets, ${kilobytes(size)}, compressed ${kilobytes(packed.reduce((sum, n) => sum + n, 0))}`,
)

/** A chunk's styles are also in the style sheet of the entry that imports it; only those of the entries are linked. */
function isUsed(file: OutputFile): boolean {
  return !file.path.endsWith('.css') || /^(playground|reference)-/.test(basename(file.path))
}

function writeCompressed(path: string, contents: Uint8Array): void {
  if (existsSync(path) && gunzipSync(readFileSync(path)).equals(contents)) return
  writeFileSync(path, gzipSync(contents, { level: 9 }))
}

/** Puts the hashed name of an entry in the place of `%entry.js%`. */
function withNames(page: string): string {
  return page.replace(/%([\w.]+)\.(js|css)%/g, (_, entry: string, extension: string) => {
    const name = entries.find((file) => file.startsWith(`${entry}-`) && file.endsWith(`.${extension}`))
    if (!name) throw new Error(`There is no ${entry}.${extension} for the page.`)
    return name
  })
}

/** The licences of the packages whose code is in the bundle, as they ask for. */
function licences({ inputs }: Metafile): string {
  const folders = new Set<string>()
  for (const path of Object.keys(inputs)) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
    if (folder) folders.add(folder)
  }
  return [...folders]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(home, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(home, folder)).find((candidate) => /^licen[cs]e/i.test(candidate))
  const text = file ? readFileSync(join(home, folder, file), 'utf8').trim() : ''
  return `${name} ${version}, ${license}\n\n${text}\n`
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`
}
