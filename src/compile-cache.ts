import module from 'node:module'
import { isBuilt, projectFile } from './project.js'

/**
 * Lets Node.js (22.1 or newer) keep compiled code beside the built one, where it may write there: the next start
 * compiles nothing. Who may write there may change what runs in any case; into a folder for temporary files others may
 * write. NODE_DISABLE_COMPILE_CACHE=1 keeps nothing.
 */
export function cacheCompiledCode(): void {
  const enable: unknown = Reflect.get(module, 'enableCompileCache')
  if (isBuilt && typeof enable === 'function') enable(projectFile('dist', '.cache'))
}
