// Tries what the container image holds, without a container: the files that the Dockerfile copies from a built
// checkout and the packages without which it builds, in a folder of their own, used by a user without rights.
//   npm run build && node scripts/check-image.mjs
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8')
const image = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
const copied = [...image.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, path]) => path)
assert.ok(copied.includes('dist') && copied.includes('node_modules'), 'The Dockerfile copies in another way.')

const folder = await mkdtemp(join(tmpdir(), 'gateway-image-'))
try {
  await chmod(folder, 0o755)
  for (const path of [...copied.filter((path) => path !== 'node_modules'), 'package-lock.json']) {
    await cp(join(root, path), join(folder, path), { recursive: true })
  }
  const quiet = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }
  execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], quiet)
  const [, removed] = /^RUN (rm (?:.*\\\n)*.*)$/m.exec(dockerfile) ?? []
  assert.ok(removed !== undefined, 'The Dockerfile removes in another way.')
  execFileSync('sh', ['-c', removed], quiet)
  const [kilobytes] = execFileSync('du', ['-sk', '--apparent-size', folder], { encoding: 'utf8' }).split('\t')
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  execFileSync(
    process.execPath,
    [
      await readable('smoke.mjs', 'free-port.mjs'),
      process.execPath,
      join(folder, 'dist', 'main.js'),
      'serve',
    ],
    { cwd: folder, stdio: 'inherit', env: { ...process.env, HOME: folder }, ...nobody },
  )
  console.log(`The image adds ${Math.round(Number(kilobytes) / 1_024)} MB to its base`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** A script, and what it imports, where that user may read it. */
async function readable(name, ...imported) {
  for (const file of [name, ...imported]) await cp(join(root, 'scripts', file), join(folder, file))
  return join(folder, name)
}
