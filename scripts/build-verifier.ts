import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundling, licences, sizes, withNames, writeAssets } from './page-bundle.js'

/** Bundles the public page of draws in verifier/ into verifier/dist: `npm run generate:verifier`. */
const home = fileURLToPath(new URL('..', import.meta.url))
const source = join(home, 'verifier')
const target = join(source, 'dist')

const { outputFiles, metafile } = await build({
  ...bundling,
  absWorkingDir: home,
  entryPoints: { verifier: 'verifier/main.ts' },
  outdir: 'verifier/dist/assets',
  tsconfig: 'verifier/tsconfig.json',
})

const assets = new Map(outputFiles.map((file) => [basename(file.path), file.contents]))
writeAssets(target, assets)
writeFileSync(
  join(target, 'page.html'),
  withNames(readFileSync(join(source, 'page.html'), 'utf8'), assets.keys()),
)
writeFileSync(join(target, 'LICENSES.txt'), licences(home, metafile))
console.log(`verifier/dist: ${sizes(target, assets)}`)
