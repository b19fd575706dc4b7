import { userInfo } from "node:os";
import { fileURLToPath } from "node:url";
import { createServer } from "../../api/create-server.ts";
import { ownImporterNames } from "../find-importer.ts";
import { listenOr } from "../listen.ts";
import { localTenant } from "./local-api.ts";
import { openPlatform } from "./open-platform.ts";
import { readBundle } from "./read-bundle.ts";
import { signInLink } from "./sign-in-link.ts";

/** Where the parts of a served platform are found. */
export interface PlatformAddresses {
  readonly api: string;
  /** Signs in once, within five minutes. */
  readonly signIn: string;
  /** A line for a shell that lists what can be used. */
  readonly curl: string;
}

export interface ServedPlatform {
  readonly addresses: PlatformAddresses;
  close(): Promise<void>;
}

const home = fileURLToPath(new URL("../../..", import.meta.url));
const environment = "development";

/**
 * Serves the API on the embedded store of a folder, with every importer that comes with the program published and enabled.
 * @param port 0 takes a free one
 * @throws CliError when the port cannot be had
 */
export async function servePlatform(directory: string, port: number): Promise<ServedPlatform> {
  const platform = await openPlatform(directory, {});
  const by = { subject: userInfo().username, tenant: localTenant };
  try {
    for (const name of ownImporterNames()) {
      const { version } = await platform.registry.versions.publish(
        readBundle(name, home),
        by,
        "comes with the program",
      );
      await platform.registry.environments.change({
        environment,
        importer: version.importer,
        change: { kind: "enable", version: version.number },
        by,
        reason: "to look at",
      });
    }
    const app = await createServer({ ...platform, environment });
    const api = await listenOr(() => app.listen({ port, host: "127.0.0.1" }), port);
    const { secret } = await platform.accounts.createToken({ ...by, label: "demo", role: "operator" }, by);
    return {
      addresses: {
        api,
        signIn: await signInLink(platform.accounts, api),
        curl: `curl -H "Authorization: Bearer ${secret}" ${api}/api/available`,
      },
      async close() {
        await app.close();
        await platform.close();
      },
    };
  } catch (error) {
    await platform.close();
    throw error;
  }
}
