/**
 * How one field of a body is called in the operation's input: a name, or a name and those of its parts. The
 * rules may name the fault of a field by another input's name (`endsAt` for `endsAtLocal`): an alias.
 */
export type FieldName<Value> =
  | string
  | { readonly to: string; readonly fields: FieldNames<NonNullable<Value>> }
  | { readonly to: string; readonly aliases: readonly string[] }

/** Client's names and input names of the same fields, declared once for variables and for errors. */
export type FieldNames<Body> = { readonly [Field in keyof Body]?: FieldName<Body[Field]> }

type Renamed<Body, Names> = {
  [Field in keyof Body as Field extends keyof Names
    ? InputName<Names[Field]>
    : never]: Field extends keyof Names
    ? Names[Field] extends { readonly fields: infer Parts }
      ? Renamed<NonNullable<Body[Field]>, Parts> | Extract<Body[Field], null>
      : Body[Field]
    : never
}

type InputName<Name> = Name extends string
  ? Name
  : Name extends { readonly to: infer To extends string }
    ? To
    : never

/** The mapped fields of a body under their input names: given fields only, values untouched. */
export type InputOf<Body, Names> = Renamed<NonNullable<Body>, Names>

interface AnyName {
  readonly to: string
  readonly aliases: readonly string[]
  readonly fields: AnyNames | undefined
}
type AnyNames = ReadonlyMap<string, AnyName>

/** The declared names, ready for both directions. */
export class FieldMap {
  readonly #names: AnyNames

  constructor(names: object) {
    this.#names = read(names)
  }

  /** The given fields under their input names. */
  input(body: unknown): Record<string, unknown> {
    return renamed(body, this.#names)
  }

  /** The client's name of a canonical path, `rules.ageLimit` -> `rules_config.age_limit`; the path itself where none is declared. */
  clientName(path: string): string {
    const parts = path.split('.')
    // Inputs may stand inside others (`changes.email`); the fields are declared without the outer names.
    for (let start = 0; start < parts.length; start += 1) {
      const found = backwards(parts.slice(start), this.#names)
      if (found !== undefined) return found
    }
    return path
  }
}

function read(names: object): AnyNames {
  return new Map(
    Object.entries(names).map(([field, name]: [string, unknown]): [string, AnyName] => {
      if (typeof name === 'string') return [field, { to: name, aliases: [], fields: undefined }]
      const {
        to,
        aliases = [],
        fields,
      } = name as { to: string; aliases?: readonly string[]; fields?: object }
      return [field, { to, aliases, fields: fields && read(fields) }]
    }),
  )
}

function renamed(body: unknown, names: AnyNames): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  if (typeof body !== 'object' || body === null) return input
  for (const [field, value] of Object.entries(body)) {
    const name = names.get(field)
    if (name === undefined) continue
    const nested = name.fields !== undefined && typeof value === 'object' && value !== null
    input[name.to] = nested ? renamed(value, name.fields) : value
  }
  return input
}

function backwards(parts: readonly string[], names: AnyNames): string | undefined {
  for (const [field, { to, aliases, fields }] of names) {
    const found = [to, ...aliases].find((name) => `${parts.join('.')}.`.startsWith(`${name}.`))
    if (found === undefined) continue
    const rest = parts.slice(found.split('.').length)
    if (rest.length === 0) return field
    return `${field}.${(fields && backwards(rest, fields)) ?? rest.join('.')}`
  }
  return undefined
}
