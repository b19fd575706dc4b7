// Made by generate.ts from the API's OpenAPI document.

/** Method and path of each operation. */
export const operations = {
  checkSpec: { method: "POST", path: "/api/specs/check" },
  compileSpec: { method: "POST", path: "/api/specs/compile" },
  createLink: { method: "POST", path: "/api/links" },
  createSession: { method: "POST", path: "/api/session" },
  createToken: { method: "POST", path: "/api/tokens" },
  deprecateVersion: { method: "POST", path: "/api/importers/{importer}/versions/{number}/deprecate" },
  diffVersions: { method: "GET", path: "/api/importers/{importer}/diff" },
  disableImporter: { method: "POST", path: "/api/environments/{environment}/importers/{importer}/disable" },
  enableImporter: { method: "POST", path: "/api/environments/{environment}/importers/{importer}/enable" },
  endSession: { method: "DELETE", path: "/api/session" },
  exportAudit: { method: "GET", path: "/api/audit/export" },
  isAlive: { method: "GET", path: "/healthz" },
  isReady: { method: "GET", path: "/readyz" },
  listAudit: { method: "GET", path: "/api/audit" },
  listAvailable: { method: "GET", path: "/api/available" },
  listEnvironments: { method: "GET", path: "/api/environments" },
  listImporters: { method: "GET", path: "/api/importers" },
  listPointers: { method: "GET", path: "/api/environments/{environment}/importers" },
  listProblems: { method: "GET", path: "/api/problems" },
  listSwitches: { method: "GET", path: "/api/environments/{environment}/importers/{importer}/history" },
  listTokens: { method: "GET", path: "/api/tokens" },
  listVersions: { method: "GET", path: "/api/importers/{importer}/versions" },
  pinImporter: { method: "POST", path: "/api/environments/{environment}/importers/{importer}/pin" },
  promoteImporter: { method: "POST", path: "/api/environments/{environment}/importers/{importer}/promote" },
  publishVersion: { method: "POST", path: "/api/importers/versions" },
  readAvailable: { method: "GET", path: "/api/available/{importer}" },
  readDocs: { method: "GET", path: "/api/importers/{importer}/versions/{number}/docs" },
  readMetrics: { method: "GET", path: "/metrics" },
  readOverrideSchema: { method: "GET", path: "/api/importers/{importer}/versions/{number}/override-schema" },
  readPlan: { method: "GET", path: "/api/importers/{importer}/versions/{number}/plan" },
  readPointer: { method: "GET", path: "/api/environments/{environment}/importers/{importer}" },
  readSession: { method: "GET", path: "/api/session" },
  readSource: { method: "GET", path: "/api/importers/{importer}/versions/{number}/source" },
  readVersion: { method: "GET", path: "/api/importers/{importer}/versions/{number}" },
  revokeToken: { method: "DELETE", path: "/api/tokens/{id}" },
  rollbackImporter: { method: "POST", path: "/api/environments/{environment}/importers/{importer}/rollback" },
  rolloutImporter: { method: "POST", path: "/api/environments/{environment}/importers/{importer}/rollout" },
} as const satisfies Readonly<Record<keyof Operations, { readonly method: string; readonly path: string }>>;

export interface Operations {
  checkSpec: {
    path: {};
    query: {};
    body: Bundle;
    answer: {
      /**
       * No errors, and no test failed.
       */
      ok: boolean;
      diagnostics: Diagnostic[];
      tests: TestOutcome[];
    };
  };
  compileSpec: {
    path: {};
    query: {};
    body: Bundle;
    answer: {
      /**
       * No errors, and no test failed.
       */
      ok: boolean;
      diagnostics: Diagnostic[];
      tests: TestOutcome[];
      plan?: {
        [k: string]: unknown;
      };
    };
  };
  createLink: {
    path: {};
    query: {};
    body: {
      /**
       * Who is invited.
       */
      subject: string;
      /**
       * Whose; your own tenant when it is not said. Others are for operators of the platform.
       */
      tenant?: string;
      /**
       * @minItems 1
       */
      roles: ("engineer" | "operator" | "importer")[];
      /**
       * Milliseconds; five minutes when it is not said.
       */
      lives?: number;
    };
    answer: {
      /**
       * For `createSession`, or behind `/#sign-in=`.
       */
      secret: string;
      /**
       * Of the link, behind the server's address.
       */
      path: string;
      /**
       * When it ends, in milliseconds since 1970.
       */
      expires: number;
    };
  };
  createSession: {
    path: {};
    query: {};
    body: {
      /**
       * What stands behind `#sign-in=`.
       */
      secret: string;
    };
    answer: {
      principal: Principal;
      /**
       * For `x-csrf-token` of requests that change something.
       */
      csrf?: string;
    };
  };
  createToken: {
    path: {};
    query: {};
    body: {
      /**
       * What it is for.
       */
      label: string;
      /**
       * Who it speaks for.
       */
      subject: string;
      /**
       * Whose; your own tenant when it is not said. Others are for operators of the platform.
       */
      tenant?: string;
      role: "engineer" | "operator" | "importer";
      /**
       * When it ends, in milliseconds since 1970.
       */
      expires?: number;
    };
    answer: {
      token: Token;
      /**
       * Send it as `Authorization: Bearer …`.
       */
      secret: string;
    };
  };
  deprecateVersion: {
    path: {
      importer: string;
      number: number;
    };
    query: {};
    body: {
      /**
       * Why, for those who read the history.
       */
      reason: string;
    };
    answer: VersionSummary;
  };
  diffVersions: {
    path: {
      importer: string;
    };
    query: {
      from: number;
      to: number;
    };
    answer: {
      /**
       * Whether something that users saved does not fit any more.
       */
      breaking: boolean;
      changes: {
        address: string;
        kind: "added" | "removed" | "changed";
        breaking: boolean;
        message: string;
      }[];
      /**
       * A unified diff of the source texts.
       */
      text: string;
    };
  };
  disableImporter: {
    path: {
      environment: string;
      importer: string;
    };
    query: {};
    body: {
      /**
       * Why, for those who read the history.
       */
      reason: string;
      /**
       * Confirms that differences which break saved mappings or connections are wanted.
       */
      breaking?: boolean;
    };
    answer: Pointer;
  };
  enableImporter: {
    path: {
      environment: string;
      importer: string;
    };
    query: {};
    body: {
      /**
       * Why, for those who read the history.
       */
      reason: string;
      /**
       * Confirms that differences which break saved mappings or connections are wanted.
       */
      breaking?: boolean;
      /**
       * A version's number.
       */
      version?: number;
    };
    answer: Pointer;
  };
  endSession: {
    path: {};
    query: {};
    answer: null;
  };
  exportAudit: {
    path: {};
    query: {};
    answer: string;
  };
  isAlive: {
    path: {};
    query: {};
    answer: {
      status: string;
    };
  };
  isReady: {
    path: {};
    query: {};
    answer: {
      status: string;
    };
  };
  listAudit: {
    path: {};
    query: {
      after?: string;
      limit?: number;
      object?: string;
    };
    answer: {
      items: AuditEntry[];
      /**
       * Asks for the next page; absent on the last one.
       */
      next?: string;
    };
  };
  listAvailable: {
    path: {};
    query: {
      after?: string;
      limit?: number;
    };
    answer: {
      items: Available[];
      /**
       * Asks for the next page; absent on the last one.
       */
      next?: string;
    };
  };
  listEnvironments: {
    path: {};
    query: {
      after?: string;
      limit?: number;
    };
    answer: {
      /**
       * Items: An environment.
       */
      items: string[];
      /**
       * Asks for the next page; absent on the last one.
       */
      next?: string;
    };
  };
  listImporters: {
    path: {};
    query: {
      after?: string;
      limit?: number;
    };
    answer: {
      items: {
        /**
         * An importer's name.
         */
        importer: string;
        title: string;
        /**
         * A version's number.
         */
        latest: number;
        created: number;
      }[];
      next?: string;
    };
  };
  listPointers: {
    path: {
      environment: string;
    };
    query: {
      after?: string;
      limit?: number;
    };
    answer: {
      items: Pointer[];
      /**
       * Asks for the next page; absent on the last one.
       */
      next?: string;
    };
  };
  listProblems: {
    path: {};
    query: {};
    answer: {
      items: {
        code: string;
        /**
         * The HTTP status.
         */
        status: number;
        title: string;
      }[];
    };
  };
  listSwitches: {
    path: {
      environment: string;
      importer: string;
    };
    query: {
      after?: string;
      limit?: number;
    };
    answer: {
      items: Pointer[];
      /**
       * Asks for the next page; absent on the last one.
       */
      next?: string;
    };
  };
  listTokens: {
    path: {};
    query: {
      after?: string;
      limit?: number;
      tenant?: string;
    };
    answer: {
      items: Token[];
      /**
       * Asks for the next page; absent on the last one.
       */
      next?: string;
    };
  };
  listVersions: {
    path: {
      importer: string;
    };
    query: {
      after?: string;
      limit?: number;
    };
    answer: {
      items: VersionSummary[];
      /**
       * Asks for the next page; absent on the last one.
       */
      next?: string;
    };
  };
  pinImporter: {
    path: {
      environment: string;
      importer: string;
    };
    query: {};
    body: {
      /**
       * Why, for those who read the history.
       */
      reason: string;
      /**
       * Confirms that differences which break saved mappings or connections are wanted.
       */
      breaking?: boolean;
      /**
       * A version's number.
       */
      version: number;
    };
    answer: Pointer;
  };
  promoteImporter: {
    path: {
      environment: string;
      importer: string;
    };
    query: {};
    body: {
      /**
       * Why, for those who read the history.
       */
      reason: string;
      /**
       * Confirms that differences which break saved mappings or connections are wanted.
       */
      breaking?: boolean;
      /**
       * An environment.
       */
      from: string;
    };
    answer: Pointer;
  };
  publishVersion: {
    path: {};
    query: {};
    body: {
      /**
       * The spec's path.
       */
      entry: string;
      files: {
        /**
         * In the bundle.
         */
        path: string;
        text: string;
      }[];
      /**
       * What is new, for those who look at the list.
       */
      note: string;
    };
    answer: VersionSummary;
  };
  readAvailable: {
    path: {
      importer: string;
    };
    query: {};
    answer: {
      /**
       * An importer's name.
       */
      importer: string;
      title: string;
      /**
       * A version's number.
       */
      version: number;
      planHash: string;
      /**
       * Markdown.
       */
      docs: string;
      inputs: {
        [k: string]: unknown;
      }[];
      options: {
        [k: string]: unknown;
      }[];
      sources: {
        name: string;
        kind: string;
        /**
         * Ways to sign in.
         */
        auth: {
          [k: string]: unknown;
        }[];
      }[];
      overrideSchema: {
        [k: string]: unknown;
      };
    };
  };
  readDocs: {
    path: {
      importer: string;
      number: number;
    };
    query: {};
    answer: {
      markdown: string;
    };
  };
  readMetrics: {
    path: {};
    query: {};
    answer: string;
  };
  readOverrideSchema: {
    path: {
      importer: string;
      number: number;
    };
    query: {};
    answer: {
      [k: string]: unknown;
    };
  };
  readPlan: {
    path: {
      importer: string;
      number: number;
    };
    query: {};
    answer: {
      [k: string]: unknown;
    };
  };
  readPointer: {
    path: {
      environment: string;
      importer: string;
    };
    query: {};
    answer: Pointer;
  };
  readSession: {
    path: {};
    query: {};
    answer: {
      principal: Principal;
      /**
       * For `x-csrf-token` of requests that change something.
       */
      csrf?: string;
    };
  };
  readSource: {
    path: {
      importer: string;
      number: number;
    };
    query: {};
    answer: Bundle;
  };
  readVersion: {
    path: {
      importer: string;
      number: number;
    };
    query: {};
    answer: VersionSummary;
  };
  revokeToken: {
    path: {
      id: string;
    };
    query: {};
    answer: null;
  };
  rollbackImporter: {
    path: {
      environment: string;
      importer: string;
    };
    query: {};
    body: {
      /**
       * Why, for those who read the history.
       */
      reason: string;
      /**
       * Confirms that differences which break saved mappings or connections are wanted.
       */
      breaking?: boolean;
    };
    answer: Pointer;
  };
  rolloutImporter: {
    path: {
      environment: string;
      importer: string;
    };
    query: {};
    body: {
      /**
       * Why, for those who read the history.
       */
      reason: string;
      /**
       * Confirms that differences which break saved mappings or connections are wanted.
       */
      breaking?: boolean;
      /**
       * A version's number.
       */
      version: number;
      /**
       * Of the tenants.
       */
      percent?: number;
      /**
       * These tenants and no others.
       *
       * @minItems 1
       *
       * Items: A tenant.
       */
      tenants?: string[];
    };
    answer: Pointer;
  };
}
/**
 * The texts of an importer: its folder, and the folder `shared` beside it.
 */
export interface Bundle {
  /**
   * The spec's path: `clickup/clickup.importer`.
   */
  entry: string;
  files: {
    path: string;
    text: string;
  }[];
}
/**
 * A mistake in a spec, with its place; the end is exclusive.
 */
export interface Diagnostic {
  /**
   * As `importer explain` takes it.
   */
  code: string;
  severity: "error" | "warning" | "info";
  message: string;
  /**
   * A path of the bundle.
   */
  file: string;
  start: {
    /**
     * From 1.
     */
    line: number;
    /**
     * From 1.
     */
    column: number;
  };
  end: {
    /**
     * From 1.
     */
    line: number;
    /**
     * From 1.
     */
    column: number;
  };
  notes: string[];
  fixes: {
    title: string;
    edits: {
      start: {
        /**
         * From 1.
         */
        line: number;
        /**
         * From 1.
         */
        column: number;
      };
      end: {
        /**
         * From 1.
         */
        line: number;
        /**
         * From 1.
         */
        column: number;
      };
      text: string;
    }[];
  }[];
}
/**
 * What became of a test of a spec.
 */
export interface TestOutcome {
  title: string;
  passed: boolean;
  problems: string[];
  file?: string;
  /**
   * From 1.
   */
  line?: number;
}
/**
 * Who a request comes from.
 */
export interface Principal {
  subject: string;
  tenant: string;
  roles: ("engineer" | "operator" | "importer")[];
  by: "token" | "session" | "oidc";
}
/**
 * A token without its secret.
 */
export interface Token {
  /**
   * Names the token without giving access.
   */
  id: string;
  label: string;
  subject: string;
  tenant: string;
  role: "engineer" | "operator" | "importer";
  /**
   * When it was made, in milliseconds since 1970.
   */
  created: number;
  /**
   * When it ends, in milliseconds since 1970.
   */
  expires?: number;
  /**
   * When it was last used, to the minute, in milliseconds since 1970.
   */
  lastUsed?: number;
  /**
   * When it was revoked, in milliseconds since 1970.
   */
  revoked?: number;
}
/**
 * A published version. It never changes, but for `deprecated`.
 */
export interface VersionSummary {
  /**
   * An importer's name.
   */
  importer: string;
  title: string;
  /**
   * A version's number.
   */
  number: number;
  /**
   * SHA-256 of what the plan does.
   */
  planHash: string;
  planVersion: number;
  language: number;
  author: string;
  note: string;
  /**
   * When it was published, in milliseconds since 1970.
   */
  created: number;
  deprecated?: {
    by: string;
    reason: string;
    /**
     * When, in milliseconds since 1970.
     */
    at: number;
  };
}
/**
 * Which version of an importer whom an environment gives.
 */
export interface Pointer {
  /**
   * An environment.
   */
  environment: string;
  /**
   * An importer's name.
   */
  importer: string;
  enabled: boolean;
  /**
   * A version's number.
   */
  version?: number;
  rollout?: {
    /**
     * A version's number.
     */
    version: number;
    /**
     * Of the tenants.
     */
    percent?: number;
    /**
     * These tenants and no others.
     *
     * @minItems 1
     *
     * Items: A tenant.
     */
    tenants?: string[];
  };
  /**
   * One more with each switch; 0 before the first.
   */
  revision: number;
  /**
   * Who switched last.
   */
  by: string;
  reason: string;
  /**
   * When, in milliseconds since 1970.
   */
  at: number;
}
/**
 * One thing that somebody did.
 */
export interface AuditEntry {
  id: string;
  /**
   * When, in milliseconds since 1970.
   */
  at: number;
  subject: string;
  tenant: string;
  /**
   * `environment.enable`, `version.publish`, `token.revoke` …
   */
  action: string;
  /**
   * What it was done to.
   */
  object: string;
  /**
   * The tenant whose thing it was done to; absent for what all share.
   */
  owner?: string;
  detail: {
    [k: string]: unknown;
  };
}
/**
 * An importer as an end user sees it.
 */
export interface Available {
  /**
   * An importer's name.
   */
  importer: string;
  title: string;
  /**
   * A version's number.
   */
  version: number;
  planHash: string;
}
