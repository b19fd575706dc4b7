import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { SourceError } from "../source-error.ts";

/**
 * Addresses that are not of the public internet: IANA's registries of special-purpose addresses (IPv4 and IPv6), and
 * multicast. IPv6 forms that carry an IPv4 address (NAT64, 6to4, Teredo) are closed whole, because what they lead to is
 * not seen; IPv4-mapped ones are judged as the IPv4 address.
 */
const closed = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  closed.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  closed.addSubnet(network, bits, "ipv6");

/**
 * Whether an address belongs to the public internet.
 * @param address IPv4 or IPv6, as `net.isIP` knows them; a zone (`%eth0`) makes it local
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0 || address.includes("%")) return false;
  return !closed.check(address, family === 6 ? "ipv6" : "ipv4");
}

/**
 * Refuses a host that is written as a private address. A name is judged when it is resolved.
 * @throws SourceError `private-host`
 */
export function refusePrivateLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw privateHost(url.hostname, host);
}

/**
 * A look-up for connections that leads to the public internet only. It judges the very addresses that are then
 * connected to, so a name that changes its mind between a check and the use gains nothing.
 * @param find how names are resolved
 */
export function createPublicLookup(find: typeof resolve = resolve): LookupFunction {
  return (hostname, options, callback) => {
    find(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "");
      const inside = addresses.find(({ address }) => !isPublicAddress(address));
      const [first] = addresses;
      if (inside !== undefined || first === undefined)
        return callback(privateHost(hostname, inside?.address ?? "no address"), "");
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function privateHost(name: string, address: string): SourceError {
  const which = name.includes(address) ? name : `${name} (${address})`;
  return new SourceError({
    outcome: "refused",
    code: "private-host",
    message: `Files from ${which} are not fetched: it is an address of a private network. Allow it with --allow-private-hosts if the file is to be trusted with that`,
  });
}
