import { expect, test } from 'vitest'
import { allowHosts } from './allowed-hosts.ts'

test.each([
  ['intranet.example.com', 'https://intranet.example.com/a.csv', true],
  ['intranet.example.com', 'http://intranet.example.com:8080/a.csv', true],
  ['Intranet.Example.com', 'https://INTRANET.example.com/', true],
  ['intranet.example.com', 'https://other.example.com/', false],
  ['intranet.example.com', 'https://evil-intranet.example.com/', false],
  ['10.0.0.5:8080', 'http://10.0.0.5:8080/', true],
  ['10.0.0.5:8080', 'http://10.0.0.5/', false],
  ['10.0.0.5:443', 'https://10.0.0.5/', true],
  ['[fd00::1]', 'https://[fd00::1]/', true],
  ['*.corp.example', 'https://files.corp.example/', true],
  ['*.corp.example', 'https://corp.example/', false],
  ['*.corp.example', 'https://evilcorp.example/', false],
  ['', 'https://example.com/', false],
])('%s and %s: %s', (entry, url, isAllowed) => {
  expect(allowHosts([entry])(new URL(url))).toBe(isAllowed)
})
