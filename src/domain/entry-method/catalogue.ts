export interface CatalogueType {
  readonly typeId: number
  readonly name: string
  readonly platform: string
  readonly category: string
}
