import { describe, expect, it } from 'vitest'
import { addressFault, isPublicAddress } from '../../../src/domain/webhook/address.js'

describe('the address of a webhook', () => {
  it.each([
    'https://hooks.example.com/sweepwidget',
    'https://hooks.example.com:8443/a?token=b#c',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://xn--bcher-kva.example/',
  ])('may be %s', (url) => {
    expect(addressFault(url, false)).toBeUndefined()
  })

  it.each([
    ['http://hooks.example.com/', 'https'],
    ['ftp://hooks.example.com/', 'https'],
    ['hooks.example.com', 'https'],
    ['', 'https'],
    ['https://', 'https'],
    [' https://hooks.example.com/', 'https'],
    ['https://bücher.example/', 'ASCII'],
    [`https://hooks.example.com/${'x'.repeat(2_048)}`, '2,048'],
    ['https://user@hooks.example.com/', 'user'],
    ['https://user:secret@hooks.example.com/', 'user'],
    ['https://:secret@hooks.example.com/', 'user'],
  ])('may not be %s', (url, word) => {
    expect(addressFault(url, false)).toContain(word)
  })

  it.each([
    ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'printer', 'printer.local', 'db.internal'],
    ...['router.lan', 'router.home.arpa', 'host.corp'],
    ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '127.0.0.1.', '%31%32%37.0.0.1'],
    ...['0.0.0.0', '0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1'],
    ...['169.254.169.254', '0xA9FEA9FE', '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1'],
    ...['203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...[
      '[::1]',
      '[::]',
      '[0:0:0:0:0:0:0:1]',
      '[fe80::1]',
      '[fc00::1]',
      '[fdff::1]',
      '[ff02::1]',
      '[fec0::1]',
    ],
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:10.0.0.1]', '[::127.0.0.1]', '[::a00:1]'],
    ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[2001::1]', '[2001:db8::1]', '[100::1]', '[4000::1]'],
  ])('may not lead to https://%s', (host) => {
    expect(addressFault(`https://${host}/hook`, false)).toBe('must lead to a public address')
    expect(addressFault(`https://${host}:8443/hook`, false)).toBe('must lead to a public address')
  })

  it('may be private and plain http where the operator allows it, but never hold a password', () => {
    for (const url of ['http://localhost:4000/', 'http://10.0.0.1/', 'https://[::1]/', 'http://printer/']) {
      expect(addressFault(url, true)).toBeUndefined()
    }
    expect(addressFault('http://a:b@localhost/', true)).toContain('user')
    expect(addressFault('ftp://localhost/', true)).toContain('http')
  })

  it('is judged again for what its name leads to', () => {
    expect(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'].map(isPublicAddress)).toEqual([true, true, true])
    expect(['127.0.0.1', '::ffff:127.0.0.1', 'fe80::1%eth0', 'nonsense', ''].map(isPublicAddress)).toEqual(
      Array(5).fill(false),
    )
  })
})
