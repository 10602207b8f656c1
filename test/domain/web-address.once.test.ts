import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWebAddress } from '../../src/domain/web-address.js'

const ajv = new Ajv2020()
formats.default(ajv)
const isUri = ajv.compile({ type: 'string', format: 'uri' })

describe('isWebAddress', () => {
  it.each([
    'https://a.test',
    'HTTP://a.test:8080/b/c.png?d=e&f=g#h?i',
    'https://user:word@a.test/%C3%A9',
    'https://[::1]:4000/x',
    'https://xn--mnchen-3ya.de/?q',
  ])('takes %s', (text) => {
    expect([isWebAddress(text), isUri(text)]).toEqual([true, true])
  })

  it.each([
    '',
    'a.test/b',
    '//a.test',
    'ftp://a.test/',
    'javascript:alert(1)',
    'https:a.test',
    'https://',
    'https://a b.test/',
    ' https://a.test/',
    'https://a.test/\0',
    'https://a.test/é',
    'https://a.test/"><script>',
    'https://a.test/%zz',
    'https://a.test:port/',
    `https://a.test/${'x'.repeat(2_034)}`,
  ])('refuses %j', (text) => {
    expect(isWebAddress(text)).toBe(false)
  })

  it('takes 2,048 characters', () => {
    expect(isWebAddress(`https://a.test/${'x'.repeat(2_033)}`)).toBe(true)
  })

  it('takes only what every contract may answer as an address', () => {
    const part = fc.constantFrom(...'aA1.-_~:/?#[]@!$&()*+,;=%"<>\\^`{|} é\0\u202e', '%41', '::1')
    const addresses = fc.array(part, { maxLength: 12 }).map((parts) => `https://a${parts.join('')}`)
    fc.assert(
      fc.property(addresses, (text) => !isWebAddress(text) || isUri(text)),
      { seed: 147, numRuns: 5_000 },
    )
  })
})
