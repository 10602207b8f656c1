/** A JSON Schema. */
export type Schema = Record<string, unknown>

/** One value of every kind, and those that break what trusts its input most often. */
export const common: readonly unknown[] = [null, true, -1, 1.5, 2_147_483_648, 1e300, 'a\0b', [], {}]

/** Rarer ones, some of a right kind that mean harm. */
export const rare: readonly unknown[] = [
  0,
  9_007_199_254_740_992,
  '',
  ' ',
  '\ud800',
  "'; drop table contests; --",
  '%',
  '__proto__',
  'constructor',
  '2026-02-30 25:61:61',
  '👩🏽‍🚀\u202e',
  'x'.repeat(200_000),
  [null],
  [[[]]],
  ['__proto__', {}, 1, 'a\0'],
  Array.from({ length: 101 }, () => 'a@example.com'),
  { toString: 1, constructor: null, hasOwnProperty: 'x' },
  { toJSON: 'x', length: -1 },
]

/** All of them. */
export const values = [...common, ...rare]

/** The path of every field of a body, lists entered at their first row. */
export function fieldsOf(schema: Schema, at: readonly string[] = []): string[][] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
  return properties.flatMap(([name, inner]) => [[...at, name], ...fieldsOf(inner, [...at, name])])
}

/** Bodies that are no JSON object, or more than one should read. */
export const noBodies: readonly (string | Buffer)[] = [
  ...['{', '[]', 'null', '"x"', '5', '{"__proto__":{"title":"x"}}', '{}{}', "{'a':1}"],
  `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  `{"a":[${'0,'.repeat(60_000)}0]}`,
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0xef, 0xbb, 0xbf, 0x7b]),
]

/** Texts for a query parameter, written as they stand in an address. */
export const queryTexts: readonly string[] = [
  ...['', '%20', '%00', '%ED%A0%80', '%', '%zz', '0', '-1', '+1', '1.5', '1e9', '9'.repeat(30), 'null'],
  ...['true', '[]', '__proto__', "'%20or%201=1--", '2026-02-30', '0000-01-01', '9999-12-31', '2026-06-15'],
  ...['%F0%9F%98%80', 'x'.repeat(300), '%25', '_', '\\', 'a&x=1', 'a%26x'],
]

/** Texts for an id in a path, written likewise; none is the id of anything. */
export const idTexts: readonly string[] = [
  ...['0', '-1', '1.5', '1e3', '9'.repeat(19), '9007199254740991', '9007199254740993', 'x', '%00', '%20'],
  ...['%ED%A0%80', '__proto__', 'constructor', "'%20or%201=1--", '%F0%9F%98%80', 'null', 'undefined', '*'],
  ...['..%2f..', 'x'.repeat(900), '0x10', '%EF%BC%91'],
]
