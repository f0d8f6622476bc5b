/**
 * Hosts that the person who runs the server lets it reach although they are not public, or speak plain
 * HTTP: names or addresses, with a port or without, `*.` before a domain for everything below it.
 */
export type AllowedHosts = (url: URL) => boolean

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/** @param entries such as "intranet.example.com", "10.0.0.5:8080", "[fd00::1]", "*.corp.example" */
export function allowHosts(entries: readonly string[]): AllowedHosts {
  const rules = entries.map(readEntry)
  return (url) => rules.some((rule) => rule(url))
}

function readEntry(entry: string): AllowedHosts {
  const [, host = '', port] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(entry.trim().toLowerCase()) ?? []
  const isOfHost = matchHost(host)
  return (url) => isOfHost(url.hostname) && (port === undefined || portOf(url) === port)
}

const matchHost = (host: string): ((name: string) => boolean) =>
  host.startsWith('*.') ? (name) => name.endsWith(host.slice(1)) : (name) => name !== '' && name === host

const portOf = (url: URL): string => url.port || (DEFAULT_PORTS[url.protocol] ?? '')
