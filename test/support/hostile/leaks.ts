/** What gives the inside of the gateway away. None of it stands in what hostile requests send. */
const inside: readonly RegExp[] = [
  /\bat \S+ \(|\bat (?:async )?\S+:\d+:\d+/,
  /node_modules|node:internal|\/src\/|\.(?:ts|js|mjs|cjs|sql):\d+/,
  /\b(?:select|insert into|update|delete from)\b.+\b(?:from|values|set|where)\b.+(?:\$\d|")/i,
  /\brelation "|\bcolumn "|violates \w+|duplicate key|syntax error at|invalid input syntax|pg_catalog/,
  /\b(?:Type|Range|Reference|Syntax|Drizzle\w*|Database|Postgres\w*)Error\b|Cannot read propert/,
  /\bECONN\w+|\bENOENT\b|\bPGlite\b/,
]

/** Which of them a text shows. */
export function leaksIn(text: string): string[] {
  return inside.flatMap((pattern) => pattern.exec(text)?.[0]?.slice(0, 100) ?? [])
}
