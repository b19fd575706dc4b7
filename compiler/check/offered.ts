import type { Call } from "../../dsl/index.ts";
import { addArgument } from "../fixes/add-argument.ts";
import type { More } from "../report.ts";
import { didYouMean } from "./did-you-mean.ts";

/** More are a list to read, and no choice. */
const mostOffered = 3;

/** What a call that names one of several things could name, each as a fix where it names nothing yet. */
export function offered(call: Call, known: Iterable<string>): More {
  const names = [...known];
  const more = didYouMean("", undefined, names);
  if (call.arguments.length > 0) return more;
  return { ...more, fixes: names.slice(0, mostOffered).map((name) => addArgument(call, name)) };
}
