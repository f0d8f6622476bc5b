import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public internet. Private, loopback, link-local, carrier-grade NAT,
 * unique local, multicast and reserved addresses are not, nor are those that lead to an IPv4 address inside
 * of an IPv6 one (mapped, NAT64, 6to4, Teredo): what they lead to is not looked at.
 */
export const isPublicAddress = (text: string): boolean =>
  ipaddr.isValid(text) && ipaddr.parse(text).range() === 'unicast'

/** The address in the host of a URL, which has IPv6 addresses in brackets; null for a name. */
export function addressInHost(host: string): string | null {
  const bare = host.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : null
}
