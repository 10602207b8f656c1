/** A document's text with one value changed, and where. */
export interface ProofChange {
  readonly where: string
  readonly text: string
}

/**
 * One change for each kind of value in a document: of the elements of a list the first stands for all, so that every
 * member's name is changed once. The text is canonical otherwise.
 */
export function changesOf(text: string): ProofChange[] {
  const document: unknown = JSON.parse(text)
  return leavesOf(document, []).map((path) => {
    const copy: unknown = JSON.parse(text)
    const target = path
      .slice(0, -1)
      .reduce<object>((value, name) => Object(Reflect.get(value, name)), Object(copy))
    const last = path.at(-1) ?? ''
    Reflect.set(target, last, changed(Reflect.get(target, last)))
    return { where: path.join('.'), text: JSON.stringify(copy) }
  })
}

function leavesOf(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const members = Object.entries(value)
  const some = Array.isArray(value) ? members.slice(0, 1) : members
  return some.flatMap(([name, member]) => leavesOf(member, [...path, name]))
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return 1
  const first = value.charCodeAt(0)
  // Another character of the same kind: the next digit or letter.
  const other = value.startsWith('9') ? '8' : value.startsWith('f') ? 'e' : String.fromCharCode(first + 1)
  return `${other}${value.slice(1)}`
}
