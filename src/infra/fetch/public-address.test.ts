import { describe, expect, test } from 'vitest'
import { addressInHost, isPublicAddress } from './public-address.ts'

test.each(['1.1.1.1', '93.184.216.34', '172.15.0.1', '2606:4700:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

describe('not public', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.8.9.10'],
    ['loopback', '::1'],
    ['unspecified', '0.0.0.0'],
    ['unspecified', '::'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['link-local, where clouds keep their keys', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['unique local', 'fd00::1'],
    ['site-local', 'fec0::1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped private', '::ffff:10.0.0.1'],
    ['mapped, in hexadecimal', '::ffff:7f00:1'],
    ['mapped public, which has a form of its own', '::ffff:1.1.1.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001::1'],
    ['multicast', '224.0.0.1'],
    ['multicast', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['documentation', '2001:db8::1'],
    ['benchmarking', '198.18.0.1'],
    ['no address', 'example.com'],
  ])('%s: %s', (_kind, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

test('the host of a URL that is an address', () => {
  expect(addressInHost(new URL('http://[::1]:80/').hostname)).toBe('::1')
  // The forms in which addresses are hidden are one to the URL parser.
  for (const hidden of ['2130706433', '0x7f.1', '0177.0.0.1', '127.1']) {
    expect(addressInHost(new URL(`http://${hidden}/`).hostname)).toBe('127.0.0.1')
  }
  expect(addressInHost('example.com')).toBeNull()
})
