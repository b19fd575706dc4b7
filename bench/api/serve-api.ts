/**
 * Serves the API: `serve-api.ts <folder of the store>`; prints its address and a token for each role as JSON. Ends with
 * SIGTERM.
 */
import { createServer } from "../../runtime/api/create-server.ts";
import { localTenant } from "../../runtime/cli/platform/local-api.ts";
import { openPlatform } from "../../runtime/cli/platform/open-platform.ts";

const [folder = "."] = process.argv.slice(2);
const platform = await openPlatform(folder, {});
const app = await createServer({ ...platform, environment: "development", requestsPerMinute: 2 ** 31 });
const address = await app.listen({ port: 0, host: "127.0.0.1" });
const by = { subject: "bench", tenant: localTenant };
const token = async (role: "engineer" | "operator" | "importer"): Promise<string> =>
  (await platform.accounts.createToken({ ...by, label: role, role }, by)).secret;
console.log(
  JSON.stringify({
    address,
    engineer: await token("engineer"),
    operator: await token("operator"),
    importer: await token("importer"),
  }),
);
process.once("SIGTERM", () =>
  app
    .close()
    .then(platform.close)
    .then(() => process.exit(0)),
);
