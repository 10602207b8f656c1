/** What stands in the places of merge fields: by name, such as `first_name`. */
export type MergeValues = Readonly<Record<string, string>>

const field = /\{\{\s*([a-z_]{1,40})\s*\}\}/gi

/**
 * The template with every `{{name}}` replaced by its value as `written` puts it; unknown ones become nothing. One
 * pass: what a value looks like changes nothing.
 */
export function merge(
  template: string,
  values: MergeValues,
  written: (value: string) => string = (value) => value,
): string {
  return template.replace(field, (_whole, name: string) => {
    const key = name.toLowerCase()
    return Object.hasOwn(values, key) ? written(values[key] ?? '') : ''
  })
}

/** Whether the template has the field. */
export function mentions(template: string, name: string): boolean {
  return [...template.matchAll(field)].some(([, found]) => found?.toLowerCase() === name)
}
