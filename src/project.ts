import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

/** Whether this is what `npm run build` has made, in `dist`, rather than the source. */
export const isBuilt = import.meta.url.endsWith('.js')

/** The path of a file that ships with the project, from its root folder: the same from `src` and from `dist`. */
export function projectFile(...parts: readonly string[]): string {
  return fileURLToPath(new URL(parts.join('/'), root))
}
