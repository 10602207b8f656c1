/** JSON texts of values that break what trusts its input, as JSON.stringify would never write them. */
export const jsonTexts: readonly string[] = [
  // Numbers that no double holds, or that are written otherwise than expected.
  ...['1e400', '-1e400', '1e-400', '-0', '0.0', '1E2', '9007199254740993', '-9007199254740993', '1e309'],
  ...[
    '9'.repeat(400),
    `0.${'0'.repeat(400)}1`,
    '4294967296',
    '2147483648',
    '-2147483649',
    '1.7976931348623159e308',
  ],
  // Words for numbers.
  ...['"NaN"', '"Infinity"', '"1e400"', '"-0"', '"0x10"', `"${'9'.repeat(40)}"`, '"１２"'],
  // Texts that are no Unicode, and Unicode that is no text.
  ...[
    '"\\ud800"',
    '"a\\udc00b"',
    '"\\u0000"',
    '"\\ufeff"',
    '"\\uffff"',
    '"\\u202e\\u0007"',
    '"\\ud83d\\ude00"',
  ],
  ...[
    `"${'e\\u0301'.repeat(5_000)}"`,
    `"${'a'.repeat(100_000)}"`,
    `"${'\\u0001'.repeat(2_000)}"`,
    '""',
    '" "',
  ],
  // Depth and width.
  ...[31, 33, 2_000].map((levels) => '['.repeat(levels) + ']'.repeat(levels)),
  ...[31, 33, 2_000].map((levels) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`),
  ...[
    `[${'1,'.repeat(12_000)}1]`,
    `[${'"a@example.com",'.repeat(3_000)}"b@example.com"]`,
    `[${'{},'.repeat(500)}{}]`,
  ],
  `{${Array.from({ length: 3_000 }, (_, n) => `"k${n}":${n}`).join(',')}}`,
  // Names given twice, and names that every object has.
  ...['{"a":1,"a":[]}', '{"id":1,"id":"x","id":null}', '{"__proto__":{"x":1}}', '{"__proto__":null}'],
  ...[
    '{"constructor":{"prototype":{"x":1}}}',
    '{"toString":1,"valueOf":null,"hasOwnProperty":0,"toJSON":[]}',
  ],
  ...['{"length":-1}', '{"0":"a","1":"b"}', '{"":""}', '{"$ref":"#"}', '{"then":1}'],
  // Wrong kinds.
  ...['null', 'true', 'false', '0', '-1', '1', '1.5', '[]', '{}', '[null]', '[[]]', '[{}]', '"x"', '"null"'],
  // Words of other languages: of SQL, of templates, of paths, of formats.
  ...[`"'; drop table accounts; --"`, '"%"', '"_"', '"\\\\"', '"{{7*7}}"', '"../../etc/passwd"'],
  ...[
    '"<script>alert(1)</script>"',
    '"2026-02-30 25:61:61"',
    '"2026-06-15T12:00:00Z"',
    '"0000-00-00"',
    '"__proto__"',
  ],
]

const marker = '@hostile@'

/** The value with what stands at the path exchanged; lists on the way are entered at their first item. */
function withMarker(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return marker
  if (Array.isArray(value)) return [withMarker(value[0], [name, ...rest]), ...value.slice(1)]
  const object = typeof value === 'object' && value !== null ? value : {}
  return { ...object, [name]: withMarker(Reflect.get(object, name), rest) }
}

/** `value` as JSON in which the text, whatever it is, stands at the path. */
export function jsonWith(value: unknown, path: readonly string[], text: string): string {
  return JSON.stringify(withMarker(value, path)).replace(`"${marker}"`, () => text)
}

/** Ways to spoil a JSON text as a whole. */
export const spoilers: readonly ((json: string) => Buffer)[] = [
  // The same name once more, before and after.
  (json) => Buffer.from(json.replace(/^\{("\w+":)/, '{$1null,$1')),
  (json) => Buffer.from(json.replace(/^\{("\w+":)(.*)\}$/s, '{$1$2,$10}')),
  (json) => Buffer.from(json.replace('{', '{"__proto__":{"admin":true},')),
  (json) => Buffer.from(json.replace('{', '{"constructor":{"prototype":{"admin":true}},')),
  // Bytes that are no UTF-8: alone, overlong, a surrogate, cut off, above U+10FFFF.
  ...['ff', 'c080', 'eda080', 'e282', 'f4908080'].map((bytes) => (json: string) => {
    const cut = json.indexOf('"') + 1
    return Buffer.concat([
      Buffer.from(json.slice(0, cut)),
      Buffer.from(bytes, 'hex'),
      Buffer.from(json.slice(cut)),
    ])
  }),
  (json) => Buffer.from(`\ufeff${json}`),
  (json) => Buffer.from(json, 'utf16le'),
  (json) => Buffer.from(json.slice(0, -1)),
  (json) => Buffer.from(json + json),
  (json) => Buffer.from(`${json}\0`),
  (json) => Buffer.from(`[${json}]`),
  (json) => Buffer.from(JSON.stringify(json)),
  (json) => Buffer.from(`${' '.repeat(200_000)}${json}`),
  (json) => Buffer.from(`/**/${json}`),
]
