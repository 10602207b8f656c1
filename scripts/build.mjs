// Compiles src to dist, file by file: what ships beside it (schema, drizzle, examples, playground, verifier) is
// found from either folder by src/project.ts.
import { chmod, readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')
const target = join(root, 'dist')

const files = (await readdir(source, { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile() && file.name.endsWith('.ts'))
  .map((file) => join(file.parentPath, file.name))

await rm(target, { recursive: true, force: true })
await build({
  entryPoints: files,
  outbase: source,
  outdir: target,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
})
await chmod(join(target, 'main.js'), 0o755)
console.log(`Compiled ${files.length} files into ${relative(process.cwd(), target) || '.'}`)
