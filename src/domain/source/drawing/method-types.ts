import { type CatalogueType, catalogue, typeNumbered } from '../../entry-method/catalogue.js'

/** The numbers that SweepWidget documents, and that mean the same there whatever name it prints. */
const documented: ReadonlySet<number> = new Set([1, 5, 14, 15, 16, 30, 31])

/** What stands for a kind of action that the catalogue has not, and whose number means another one here. */
const customAction = 11

const byName: ReadonlyMap<string, CatalogueType> = new Map(catalogue.map((type) => [plain(type.name), type]))

function plain(name: string): string {
  return name.trim().toLowerCase()
}

/**
 * The number of a service's kind of action: its own where that means the same here, else that of the kind of the same name, else
 * its own where nothing has that number here, so that it prints alike, else that of a custom action.
 */
export function methodTypeOf(type: string, name: string): number {
  const number = Number(type)
  const fits = Number.isSafeInteger(number) && number >= 1 && number <= 2_147_483_647
  const numbered = fits ? typeNumbered(number) : undefined
  if (numbered !== undefined && (documented.has(number) || plain(numbered.name) === plain(name)))
    return number
  const named = byName.get(plain(name))
  if (named !== undefined) return named.typeId
  return fits && numbered === undefined ? number : customAction
}

/** Whether the catalogue has the kind of action, so that it is called here as there. */
export function isCatalogued(type: string, name: string): boolean {
  const number = methodTypeOf(type, name)
  return String(number) === type && typeNumbered(number) !== undefined
}
