import { overrideSchema } from "../../../compiler/overrides/index.ts";
import { importerPage } from "../../../compiler/reference/importer-page.ts";
import { type Accounts, createAccounts, type OidcSettings } from "../../accounts/index.ts";
import { adaptors, catalogue } from "../../adaptors/index.ts";
import type { ApiContext } from "../../api/api-context.ts";
import { createRegistry, type Registry } from "../../registry/index.ts";
import { type Documents, StoreUnavailableError } from "../../store/documents/documents.ts";
import { openDocuments } from "../../store/documents/open-documents.ts";
import { NewerStoreError } from "../../store/newer-store-error.ts";
import { CliError } from "../cli-error.ts";
import { exitCode } from "../exit-code.ts";
import { graphqlReader } from "../graphql-reader.ts";

/** Everything that the API needs, over one store. */
export interface Platform extends Omit<ApiContext, "environment"> {
  readonly registry: Registry;
  readonly accounts: Accounts;
  /** Where it is kept, as its user knows it. */
  readonly place: string;
  close(): Promise<void>;
}

/**
 * Opens the store that the environment names: MongoDB where `MONGODB_URL` is set, else the embedded one in a folder.
 * @throws CliError when the store cannot be used, or was written by a newer release
 */
export async function openPlatform(
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Platform> {
  const mongodb = env.MONGODB_URL;
  const oidc = oidcOf(env);
  const documents = await openOr({
    directory,
    ...(mongodb === undefined || mongodb === "" ? {} : { mongodb }),
  });
  const clock = Date.now;
  const toolchain = { catalogue, adaptors, graphql: graphqlReader };
  const registry = createRegistry({ documents, clock, describe: importerPage, ...toolchain });
  return {
    documents,
    registry,
    toolchain,
    clock,
    overrideSchema,
    accounts: createAccounts({
      documents,
      audit: registry.audit,
      clock,
      ...(oidc === undefined ? {} : { oidc }),
    }),
    place: mongodb === undefined || mongodb === "" ? directory : "MongoDB",
    close: () => documents.close(),
  };
}

async function openOr(where: Parameters<typeof openDocuments>[0]): Promise<Documents> {
  try {
    return await openDocuments(where);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError || error instanceof NewerStoreError)) throw error;
    throw new CliError(error.code, error.message, exitCode.environment);
  }
}

/**
 * The issuer that the environment names: `IMPORTER_OIDC_ISSUER` and `IMPORTER_OIDC_AUDIENCE`.
 * @throws CliError when one of them is lacking, or the issuer is no address
 */
function oidcOf(env: Readonly<Record<string, string | undefined>>): OidcSettings | undefined {
  const { IMPORTER_OIDC_ISSUER: issuer, IMPORTER_OIDC_AUDIENCE: audience } = env;
  if ((issuer ?? "") === "" && (audience ?? "") === "") return undefined;
  if (issuer === undefined || issuer === "" || audience === undefined || audience === "") {
    throw new CliError(
      "oidc-incomplete",
      "IMPORTER_OIDC_ISSUER and IMPORTER_OIDC_AUDIENCE belong together: set both, or none.",
      exitCode.environment,
    );
  }
  if (!URL.canParse(issuer) || !/^https?:/.test(issuer)) {
    throw new CliError(
      "oidc-issuer",
      `IMPORTER_OIDC_ISSUER takes an address such as https://id.example.com, not ${issuer}.`,
      exitCode.environment,
    );
  }
  const { IMPORTER_OIDC_ROLES_CLAIM: rolesClaim, IMPORTER_OIDC_TENANT_CLAIM: tenantClaim } = env;
  return {
    issuer,
    audience,
    ...(rolesClaim === undefined ? {} : { rolesClaim }),
    ...(tenantClaim === undefined ? {} : { tenantClaim }),
  };
}
