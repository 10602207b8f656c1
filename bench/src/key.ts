import { crc32 } from 'node:zlib'
import { Random, streams } from './generate/random.js'

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The API key of the generated account. The seed fixes it: it guards made-up data only. */
export function rawKey(seed: number): string {
  const body = `gvw_${new Random(seed, streams.key).token(base62, 30)}`
  let rest = crc32(body)
  let check = ''
  for (let place = 0; place < 6; place++) {
    check = `${base62[rest % 62]}${check}`
    rest = Math.floor(rest / 62)
  }
  return body + check
}
