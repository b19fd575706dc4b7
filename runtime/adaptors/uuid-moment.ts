import { type Adaptor, Failure } from "./adaptor.ts";
import { shown } from "./values/shown.ts";

const form = /^([0-9a-f]{8})-([0-9a-f]{4})-([1-8])([0-9a-f]{3})-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const uuidMoment: Adaptor = {
  name: "uuid_moment",
  major: 1,
  since: "0.1",
  category: "id",
  docs: "Reads when something was made from its UUID, of the versions that hold a time: 1, 6 and 7 (RFC 9562). Any other id is a failure.",
  input: "text",
  parameters: [],
  returns: "moment",
  fallible: true,
  mayBeMissing: false,
  examples: [
    { title: "version 7", input: "017f22e2-79b0-7cc3-98c4-dc0c0c07398f", gives: 1645557742000 },
    { title: "version 1", input: "c232ab00-9414-11ec-b3c8-9f6bdeced846", gives: 1645557742000 },
    { title: "version 6", input: "1ec9414c-232a-6b00-b3c8-9f6bdeced846", gives: 1645557742000 },
    { title: "version 4", input: "919108f7-52d1-4320-9bac-f847db4148a8", fails: "conversion-failed" },
  ],
  apply(input) {
    const text = (input as string).trim();
    const [, low = "", middle = "", version = "", high = ""] = form.exec(text) ?? [];
    switch (version) {
      case "7":
        return Number.parseInt(low + middle, 16);
      case "6":
        return sinceGregory(low + middle + high);
      case "1":
        return sinceGregory(high + middle + low);
      default:
        return new Failure(`${shown(text)} is no UUID that holds a time (version 1, 6 or 7)`);
    }
  },
};

/** Tenths of microseconds since 15 October 1582 (RFC 9562, 5.1). */
function sinceGregory(hexadecimal: string): number {
  return Number((BigInt(`0x${hexadecimal}`) - 0x01b21dd213814000n) / 10_000n);
}
