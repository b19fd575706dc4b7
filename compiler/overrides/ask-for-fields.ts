import { askedFields } from "../lower/asked-fields.ts";
import type { Plan, Read, Stream } from "../plan/index.ts";

/** Lists anew, in requests that name the fields to bring, what is read of their records. */
export function askForFields(plan: Plan): Plan {
  const asks = ({ read, via = [] }: Stream): boolean =>
    [read, ...via.map((way) => way.read)].some((one) => one.kind === "request" && one.ask !== undefined);
  if (!plan.streams.some(asks)) return plan;
  const streams = plan.streams.map((stream): Stream => {
    if (!asks(stream)) return stream;
    const filled = (read: Read): Read => {
      if (read.kind !== "request" || read.ask === undefined) return read;
      const { ask } = read;
      const value = { kind: "literal" as const, value: askedFields(stream, plan, ask) };
      return { ...read, query: read.query.map((one) => (one.name === ask.name ? { ...one, value } : one)) };
    };
    const read = filled(stream.read);
    if (stream.via === undefined) return { ...stream, read };
    return { ...stream, read, via: stream.via.map((way) => ({ ...way, read: filled(way.read) })) };
  });
  return { ...plan, streams };
}
