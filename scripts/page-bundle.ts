import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'

/** What the scripts that bundle pages for browsers share: the folder `dist` that each of them writes and commits. */

/** What is the same for every page: names carry a hash of the content. */
export const bundling = {
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  // The hashes must not depend on where node_modules really is.
  preserveSymlinks: true,
  metafile: true,
  write: false,
} as const

/**
 * Makes `<target>/assets` hold these assets and no others, compressed. A file whose content is unchanged is left alone,
 * since compressors differ between versions of Node.js while the bundler's output does not.
 */
export function writeAssets(target: string, assets: ReadonlyMap<string, Uint8Array>): void {
  const folder = join(target, 'assets')
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (!assets.has(name.replace(/\.gz$/, ''))) rmSync(join(folder, name))
  }
  for (const [name, contents] of assets) writeCompressed(join(folder, `${name}.gz`), contents)
}

function writeCompressed(path: string, contents: Uint8Array): void {
  if (existsSync(path) && gunzipSync(readFileSync(path)).equals(contents)) return
  writeFileSync(path, gzipSync(contents, { level: 9 }))
}

/** Puts the hashed name of an asset in the place of `%entry.js%`. */
export function withNames(page: string, assets: Iterable<string>): string {
  const entries = [...assets].filter((name) => !name.startsWith('chunk-'))
  return page.replace(/%([\w.]+)\.(js|css)%/g, (_, entry: string, extension: string) => {
    const name = entries.find((file) => file.startsWith(`${entry}-`) && file.endsWith(`.${extension}`))
    if (!name) throw new Error(`There is no ${entry}.${extension} for the page.`)
    return name
  })
}

/** The licences of the packages whose code is in the bundle, as they ask for. */
export function licences(home: string, { inputs }: Metafile): string {
  const folders = new Set<string>()
  for (const path of Object.keys(inputs)) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
    if (folder) folders.add(folder)
  }
  return [...folders]
    .sort()
    .map((folder) => licence(join(home, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : ''
  return `${name} ${version}, ${license}\n\n${text}\n`
}

/** One line about what was written. */
export function sizes(target: string, assets: ReadonlyMap<string, Uint8Array>): string {
  const size = [...assets.values()].reduce((sum, contents) => sum + contents.length, 0)
  const folder = join(target, 'assets')
  const packed = readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)
  return `${assets.size} assets, ${kilobytes(size)}, compressed ${kilobytes(packed)}`
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`
}

/** Bundles the one page of a folder, whose name its script and style have, into the folder's `dist`. */
export async function bundlePage(folder: string, script: string): Promise<void> {
  const home = fileURLToPath(new URL('..', import.meta.url))
  const source = join(home, folder)
  const target = join(source, 'dist')
  const { outputFiles, metafile } = await build({
    ...bundling,
    absWorkingDir: home,
    entryPoints: { [folder]: `${folder}/${script}` },
    outdir: `${folder}/dist/assets`,
    tsconfig: `${folder}/tsconfig.json`,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const assets = new Map(outputFiles.map((file) => [basename(file.path), file.contents]))
  writeAssets(target, assets)
  writeFileSync(
    join(target, 'page.html'),
    withNames(readFileSync(join(source, 'page.html'), 'utf8'), assets.keys()),
  )
  writeFileSync(join(target, 'LICENSES.txt'), licences(home, metafile))
  console.log(`${folder}/dist: ${sizes(target, assets)}`)
}
