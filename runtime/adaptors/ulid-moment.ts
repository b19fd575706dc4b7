import { type Adaptor, Failure } from "./adaptor.ts";
import { shown } from "./values/shown.ts";

/** Crockford's base 32, which has no I, L, O and U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const ulidMoment: Adaptor = {
  name: "ulid_moment",
  major: 1,
  since: "0.1",
  category: "id",
  docs: "Reads when something was made from its ULID: the first ten of its 26 characters count milliseconds since 1970. Any other id is a failure.",
  input: "text",
  parameters: [],
  returns: "moment",
  fallible: true,
  mayBeMissing: false,
  examples: [
    { title: "an id", input: "01ARZ3NDEKTSV4RRFFQ69G5FAV", gives: 1469922850259 },
    { title: "an id of another kind", input: "9hz", fails: "conversion-failed" },
  ],
  apply(input) {
    const text = (input as string).trim().toUpperCase();
    if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text)) return new Failure(`${shown(input)} is no ULID`);
    return [...text.slice(0, 10)].reduce((sum, sign) => sum * 32 + alphabet.indexOf(sign), 0);
  },
};
