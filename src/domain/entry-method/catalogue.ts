export interface CatalogueType {
  readonly typeId: number
  readonly name: string
  readonly platform: string
  readonly category: string
}

/** The type of the method with which every contest begins; one per contest (#120). */
export const userDetailsType = 1
