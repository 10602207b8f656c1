import { type CatalogueCategory, catalogueCategories, typeLines } from './catalogue-types.js'

/** A kind of action for which entries can be earned. */
export interface CatalogueType {
  readonly typeId: number
  readonly name: string
  /** The platform's word, `twitter`. */
  readonly platform: string
  readonly category: CatalogueCategory
}

/** The type of the method with which every contest begins; one per contest (#120). */
export const userDetailsType = 1

/** The type of the rows that referrals are counted under. */
export const referFriendType = 5

/** The types whose rows are photo submissions: each has a place in the contest's gallery (#151). */
export const photoTypes: readonly number[] = [104]

/** The whole catalogue, by category and then by number (#117). */
export const catalogue: readonly CatalogueType[] = catalogueCategories.flatMap((category) =>
  typeLines[category].map(([typeId, name, platform]) => ({ typeId, name, platform, category })),
)

const byId: ReadonlyMap<number, CatalogueType> = new Map(catalogue.map((type) => [type.typeId, type]))

/** The type with this number, or undefined. */
export function typeNumbered(typeId: number): CatalogueType | undefined {
  return byId.get(typeId)
}

/** The type with this number; one that the catalogue does not know (any more) is special and named by it. */
export function typeOrOther(typeId: number): CatalogueType {
  return byId.get(typeId) ?? { typeId, name: `Type ${typeId}`, platform: 'other', category: 'special' }
}
