import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the first start made and whom to ask for it: kept in `DATA_DIR/demo-keys.json` for the owner alone. */
export interface DemoKeys {
  readonly accountId: number
  /** The live contest that the examples use. */
  readonly contest: { readonly id: number; readonly publicId: string; readonly title: string }
  readonly keys: {
    /** May do everything. */
    readonly full: string
    /** Reads only. */
    readonly public: string
    /** May do everything, in `contest` alone. */
    readonly restricted: string
  }
}

/** The file's name in the data folder. */
export const demoKeysFile = 'demo-keys.json'

/** Writes the file whole or not at all, readable by its owner only. */
export async function writeDemoKeys(folder: string, keys: DemoKeys): Promise<void> {
  const path = join(folder, demoKeysFile)
  await writeFile(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}

/** The keys in the folder, or undefined where there are none. */
export async function readDemoKeys(folder: string): Promise<DemoKeys | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, demoKeysFile), 'utf8')) as DemoKeys
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
