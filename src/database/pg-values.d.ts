/** How the driver writes values, which it does not export by its main entry. */
declare module 'pg/lib/utils.js' {
  export function prepareValue(value: unknown): string | Buffer | null
}
