import { IANAZone } from "luxon";

const dayLength = 86_400_000;
const minute = 60_000;

/** Offsets by zone and day, in minutes; a day on which or beside which clocks change has none. */
const known = new Map<string, Map<number, number | undefined>>();

/** Some 27 years of each zone; beyond that the memory is begun anew. */
const mostDays = 10_000;
const mostZones = 100;

/**
 * The instant at which clocks of a zone show a time. A time that is shown twice is the first of both; one that is
 * skipped counts from before the change (02:30 becomes 03:30), as in RFC 5545 and in Temporal's "compatible".
 * @param local what the clocks show, as milliseconds since 1970 if they showed UTC
 * @param zone an IANA name
 * @returns undefined when there is no such zone
 */
export function instantOf(local: number, zone: string): number | undefined {
  if (zone === "UTC") return local;
  let days = known.get(zone);
  if (days === undefined) {
    if (!IANAZone.isValidZone(zone)) return undefined;
    if (known.size >= mostZones) known.clear();
    days = new Map();
    known.set(zone, days);
  }
  const day = Math.floor(local / dayLength);
  if (!days.has(day)) {
    if (days.size >= mostDays) days.clear();
    const start = day * dayLength;
    const offsets = [-1, 0, 1, 2].map((shift) => offsetAt(start + shift * dayLength, zone));
    days.set(day, offsets.every((offset) => offset === offsets[0]) ? offsets[0] : undefined);
  }
  const offset = days.get(day);
  return offset === undefined ? besideChange(local, zone) : Math.round(local - offset * minute);
}

function besideChange(local: number, zone: string): number {
  const before = offsetAt(local - dayLength, zone);
  const after = offsetAt(local + dayLength, zone);
  const later = local - after * minute;
  const earlier = local - before * minute;
  if (offsetAt(earlier, zone) === before) return Math.round(earlier);
  return Math.round(offsetAt(later, zone) === after ? later : earlier);
}

function offsetAt(instant: number, zone: string): number {
  return IANAZone.create(zone).offset(instant);
}
