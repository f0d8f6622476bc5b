/** Against real servers on this machine, which is not public: what a member must not reach. */
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { openLocalSite, type LocalSite, type Respond } from '../../../test/support/local-site.ts'
import { allowHosts } from './allowed-hosts.ts'
import { openWebClient, type Resolve, type WebClient } from './web-client.ts'

interface Surroundings {
  readonly site: LocalSite
  readonly web: WebClient
}

async function withSite(
  respond: Respond,
  { isAllowed = true, resolve }: { readonly isAllowed?: boolean; readonly resolve?: Resolve },
  work: (surroundings: Surroundings) => Promise<void>,
): Promise<void> {
  await using site = await openLocalSite(respond)
  const allowed = allowHosts(isAllowed ? [site.host] : [])
  const web = openWebClient({ isAllowed: allowed, ...(resolve && { resolve }) })
  await work({ site, web }).finally(() => web.close())
}

const get = (web: WebClient, url: string, more = {}): ReturnType<WebClient['request']> =>
  web.request({ url, timeoutMs: 5000, ...more })

const sayHello: Respond = (_request, response) => void response.end('hello')

test('an allowed host is fetched, over plain HTTP too', () =>
  withSite(sayHello, {}, async ({ site, web }) => {
    const answer = await get(web, site.url('/a.csv'), { headers: { authorization: 'Bearer x' } })
    expect(await text(answer.body)).toBe('hello')
    expect(site.received).toMatchObject([{ path: '/a.csv', headers: { authorization: 'Bearer x' } }])
  }))

const PUBLIC_AND_INSIDE: Resolve = async () => [
  { address: '93.184.216.34', family: 4 },
  { address: '127.0.0.1', family: 4 },
]

describe('nothing is sent', () => {
  test.each([
    ['a host of this machine', (site: LocalSite) => `https://127.0.0.1:${site.port}/`, 'not public'],
    ['its address in disguise', (site: LocalSite) => `https://2130706433:${site.port}/`, 'not public'],
    ['IPv6', (site: LocalSite) => `https://[::ffff:127.0.0.1]:${site.port}/`, 'not public'],
    ['plain HTTP', () => 'http://example.com/', 'not secure'],
    ['a file', () => 'file:///etc/passwd', 'only https'],
    ['a name and password', () => 'https://user:secret@example.com/', 'send them as a header'],
    ['what is no address', () => 'people.csv', 'not an address'],
  ])('to %s', (_what, url, reason) =>
    withSite(sayHello, { isAllowed: false }, async ({ site, web }) => {
      const refused = get(web, url(site))
      await expect(refused).rejects.toMatchObject({ code: 'URL_NOT_ALLOWED' })
      await expect(refused).rejects.toThrow(reason)
      await expect(refused).rejects.not.toThrow('secret')
      expect(site.received).toEqual([])
    }),
  )

  test('to a name that leads inside, whatever else it leads to', () => {
    return withSite(sayHello, { isAllowed: false, resolve: PUBLIC_AND_INSIDE }, async ({ site, web }) => {
      await expect(get(web, `https://rebound.example:${site.port}/`)).rejects.toMatchObject({ code: 'URL_NOT_ALLOWED' })
      expect(site.received).toEqual([])
    })
  })

  test('to a name that was public when it was looked up before', async () => {
    const answers = ['93.184.216.34', '127.0.0.1']
    let asked = 0
    const resolve: Resolve = async () => [{ address: answers[Math.min(asked++, 1)] ?? '', family: 4 }]
    await resolve('rebound.example')
    await withSite(sayHello, { isAllowed: false, resolve }, async ({ site, web }) => {
      await expect(get(web, `https://rebound.example:${site.port}/`)).rejects.toMatchObject({ code: 'URL_NOT_ALLOWED' })
      // Once for the request: there is no second look-up between the check and the connection.
      expect(asked).toBe(2)
      expect(site.received).toEqual([])
    })
  })
})

const redirectTo =
  (location: string): Respond =>
  (_request, response) =>
    void response.writeHead(302, { location }).end()

describe('redirects', () => {
  test('are followed where they may lead', () =>
    withSite(
      (request, response) =>
        request.path === '/old' ? redirectTo('/new')(request, response) : void response.end(request.path),
      {},
      async ({ site, web }) => {
        const answer = await get(web, site.url('/old'))
        expect(await text(answer.body)).toBe('/new')
        expect(answer.url.pathname).toBe('/new')
      },
    ))

  test.each([
    'https://127.0.0.1:1/',
    'https://169.254.169.254/latest/meta-data',
    'http://example.com/',
    'file:///etc/passwd',
  ])('to %s are refused', (location) =>
    withSite(redirectTo(location), {}, async ({ site, web }) => {
      await expect(get(web, site.url())).rejects.toMatchObject({ code: 'URL_NOT_ALLOWED' })
    }),
  )

  test('end after five', () =>
    withSite(redirectTo('/again'), {}, async ({ site, web }) => {
      await expect(get(web, site.url())).rejects.toThrow('more than 5 times')
      expect(site.received).toHaveLength(6)
    }))

  test('take no headers to another origin', async () => {
    await using other = await openLocalSite(sayHello)
    await using site = await openLocalSite(redirectTo(other.url()))
    const web = openWebClient({ isAllowed: allowHosts([site.host, other.host]) })
    await get(web, site.url(), { headers: { authorization: 'Bearer x' } })
    expect(site.received[0]?.headers).toHaveProperty('authorization')
    expect(other.received[0]?.headers).not.toHaveProperty('authorization')
    await web.close()
  })

  test('are given back on request', () =>
    withSite(redirectTo('/new'), {}, async ({ site, web }) => {
      expect(await get(web, site.url(), { redirects: 0 })).toMatchObject({ status: 302 })
    }))
})

test('an answer that does not come ends the request', () =>
  withSite(
    () => {},
    {},
    async ({ site, web }) => {
      await expect(get(web, site.url(), { timeoutMs: 50 })).rejects.toThrow('took too long')
    },
  ))

test('an answer that stops in the middle ends the reading', () =>
  withSite(
    (_request, response) => void response.write('half'),
    {},
    async ({ site, web }) => {
      const answer = await get(web, site.url(), { timeoutMs: 200 })
      await expect(text(answer.body)).rejects.toThrow()
    },
  ))

test('where nothing listens, it is told', async () => {
  const site = await openLocalSite(sayHello)
  await site[Symbol.asyncDispose]()
  const web = openWebClient({ isAllowed: allowHosts([site.host]) })
  await expect(get(web, site.url())).rejects.toThrow('nothing listens there')
  await web.close()
})
