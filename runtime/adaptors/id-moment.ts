import { type Adaptor, Failure } from "./adaptor.ts";

/** Ids of MongoDB begin with four bytes of seconds since 1970; many tools hand them out as they are. */
const objectId = /^([0-9a-f]{8})[0-9a-f]{16}$/i;

export const idMoment: Adaptor = {
  name: "id_moment",
  major: 1,
  since: "0.1",
  category: "id",
  docs: "Reads when something was made from its id, where that is one of 24 hexadecimal digits: the first eight are seconds since 1970. Any other id is a failure.",
  input: "text",
  parameters: [],
  returns: "moment",
  fallible: true,
  mayBeMissing: false,
  examples: [
    { title: "an id", input: "65f0a1b2c3d4e5f607000001", gives: 1710268850000 },
    { title: "an id of another kind", input: "1207000000000106", fails: "conversion-failed" },
  ],
  apply(input) {
    const seconds = objectId.exec((input as string).trim())?.[1];
    if (seconds !== undefined) return Number.parseInt(seconds, 16) * 1000;
    const shown = JSON.stringify((input as string).slice(0, 40));
    return new Failure(`${shown} is no id that holds a time: it has not 24 hexadecimal digits`);
  },
};
