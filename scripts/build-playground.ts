import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type OutputFile } from 'esbuild'
import { bundling, licences, sizes, withNames, writeAssets } from './page-bundle.js'

/** Bundles the pages in playground/ into playground/dist: `npm run generate:playground`. */
const home = fileURLToPath(new URL('..', import.meta.url))
const source = join(home, 'playground')
const target = join(source, 'dist')
const pages = ['index.html', 'reference.html']

const { outputFiles, metafile } = await build({
  ...bundling,
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
  tsconfig: 'playground/tsconfig.json',
  loader: { '.ttf': 'file' },
  define: { 'process.env.NODE_ENV': '"production"' },
})

const assets = new Map(outputFiles.filter(isUsed).map((file) => [basename(file.path), file.contents]))
writeAssets(target, assets)
for (const page of pages) {
  writeFileSync(join(target, page), withNames(readFileSync(join(source, page), 'utf8'), assets.keys()))
}
writeFileSync(join(target, 'LICENSES.txt'), licences(home, metafile))
console.log(`playground/dist: ${sizes(target, assets)}`)

/** A chunk's styles are also in the style sheet of the entry that imports it; only those of the entries are linked. */
function isUsed(file: OutputFile): boolean {
  return !file.path.endsWith('.css') || /^(playground|reference)-/.test(basename(file.path))
}
