import { isIP } from "node:net";
import { InvalidArgumentError } from "commander";
import { isEnvironmentName } from "../../registry/names.ts";
import { webAddress } from "../option-values.ts";

/** Networks that have a name of their own (https://github.com/jshttp/proxy-addr). */
const namedNetworks = ["loopback", "linklocal", "uniquelocal"];

/** Collects `--proxy`. @throws InvalidArgumentError for what is no address and no network */
export function proxyAddress(text: string, earlier: readonly string[] = []): readonly string[] {
  const [address = "", bits, ...rest] = text.split("/");
  const longest = isIP(address) === 6 ? 128 : 32;
  const inNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  if (namedNetworks.includes(text) || (isIP(address) !== 0 && inNetwork && rest.length === 0))
    return [...earlier, text];
  throw new InvalidArgumentError("An address or a network is wanted, such as 10.0.0.5 or 10.0.0.0/8.");
}

/** Collects `--origin`, as browsers write it. @throws InvalidArgumentError for what is no web address */
export const siteOrigin = (text: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  webAddress(text).origin,
];

/** Collects `--host-name`. @throws InvalidArgumentError for what is more than a name */
export function hostName(text: string, earlier: readonly string[] = []): readonly string[] {
  if (/^([\w-]+(\.[\w-]+)*|\[[\da-fA-F:.]+\])$/.test(text)) return [...earlier, text];
  throw new InvalidArgumentError("A name is wanted, such as importer.example.com, without port and path.");
}

/** @throws InvalidArgumentError for what cannot name an environment */
export function environmentName(text: string): string {
  if (isEnvironmentName(text)) return text;
  throw new InvalidArgumentError("It has lower-case letters, digits and hyphens, at most 50.");
}

/** The name by which who listens at an address is called there: none for all addresses at once. */
export function nameOfHost(host: string): readonly string[] {
  if (host === "0.0.0.0" || host === "::") return [];
  return [isIP(host) === 6 ? `[${host}]` : host];
}
