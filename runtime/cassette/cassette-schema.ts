/** JSON Schemas (draft-07) of the files that make up a cassette. */

const body = {
  type: "object",
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: {
    json: {},
    text: { type: "string" },
    base64: { type: "string", pattern: "^[A-Za-z0-9+/]*={0,2}$" },
    file: { type: "string", minLength: 1 },
    generate: {
      type: "object",
      required: ["bytes", "seed"],
      additionalProperties: false,
      properties: { bytes: { type: "integer", minimum: 0 }, seed: { type: "integer" } },
    },
  },
} as const;

const response = {
  type: "object",
  required: ["status"],
  additionalProperties: false,
  properties: {
    status: { type: "integer", minimum: 200, maximum: 599 },
    headers: {
      type: "object",
      propertyNames: { pattern: "^[a-z0-9-]+$" },
      additionalProperties: { type: "string" },
    },
    body,
  },
} as const;

const hosts = { type: "array", minItems: 1, items: { type: "string", minLength: 1 } } as const;

const exchanges = {
  type: "array",
  items: {
    type: "object",
    required: ["request", "response"],
    additionalProperties: false,
    properties: {
      request: {
        type: "object",
        required: ["method", "url"],
        additionalProperties: false,
        properties: {
          method: { type: "string", pattern: "^[A-Z]+$" },
          url: { type: "string", pattern: "^https?://[^/]+/" },
          query: { type: "array", items: { type: "string" } },
          json: {},
        },
      },
      response,
    },
  },
} as const;

/** An exchange file: `{ exchanges: [...] }`. */
export const exchangeFileSchema = {
  $id: "cassette-exchanges",
  type: "object",
  required: ["exchanges"],
  additionalProperties: false,
  properties: { exchanges },
} as const;

/** `cassette.json`. */
export const cassetteHeadSchema = {
  $id: "cassette-head",
  type: "object",
  required: ["cassette", "title"],
  additionalProperties: false,
  properties: {
    cassette: { const: 1 },
    title: { type: "string" },
    required_headers: {
      type: "array",
      items: {
        type: "object",
        required: ["hosts", "header", "answer"],
        additionalProperties: false,
        properties: { hosts, header: { type: "string", pattern: "^[a-z0-9-]+$" }, answer: response },
      },
    },
    rate_limits: {
      type: "array",
      items: {
        type: "object",
        required: ["hosts", "allow", "window_ms", "headers", "answer"],
        additionalProperties: false,
        properties: {
          hosts,
          allow: { type: "integer", minimum: 1 },
          window_ms: { type: "integer", minimum: 1 },
          headers: {
            type: "object",
            required: ["limit", "remaining", "reset"],
            additionalProperties: false,
            properties: {
              limit: { type: "string" },
              remaining: { type: "string" },
              reset: { type: "string" },
            },
          },
          answer: response,
        },
      },
    },
    answers: {
      type: "object",
      additionalProperties: false,
      properties: {
        rate_limited: response,
        server_error: response,
        bad_gateway: response,
        unauthorised: response,
      },
    },
    files: { type: "array", items: { type: "string", minLength: 1 } },
    exchanges,
  },
} as const;
