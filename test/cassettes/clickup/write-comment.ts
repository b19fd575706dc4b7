import type { Json } from "../../../runtime/cassette/index.ts";
import type { Remark } from "./task.ts";
import { writeUser } from "./write-user.ts";

/** A comment in the vendor's shape: rich segments, and the same text flat. */
export function writeComment(remark: Remark): { [key: string]: Json } {
  return {
    id: remark.id,
    comment: segments(remark.text),
    comment_text: remark.text,
    user: writeUser(remark.user),
    resolved: remark.resolved,
    assignee: remark.assignee === null ? null : writeUser(remark.assignee),
    assigned_by: remark.assignee === null ? null : writeUser(remark.user),
    reactions: remark.reactions.map(({ emoji, user }) => ({
      reaction: emoji,
      date: String(remark.at + 60_000),
      user: writeUser(user),
    })),
    date: String(remark.at),
    reply_count: String(remark.replies),
  };
}

/** Splits a text where somebody is mentioned, as the vendor does. */
function segments(text: string): Json[] {
  const mention = "@Noa Levi";
  const [before = "", after] = text.split(mention);
  if (after === undefined) return [{ text }];
  return [
    ...(before === "" ? [] : [{ text: before }]),
    { text: mention, type: "tag", user: { id: 81200107, username: "Noa Levi" } },
    { text: after, attributes: {} },
  ];
}

/** Newest first; of the same moment, the higher id first. */
export function newestFirst(remarks: readonly Remark[]): Remark[] {
  return [...remarks].sort((a, b) => b.at - a.at || Number(b.id) - Number(a.id));
}
