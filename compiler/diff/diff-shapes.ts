import { printStep, type Shape } from "../plan/index.ts";
import type { Note } from "./change.ts";

/** More than these of one stream tell nothing further. */
const mostTold = 20;

/** What records look like: what overrides may read. */
export function diffShapes(stream: string, before: Shape, after: Shape, note: Note): void {
  let told = 0;
  const tell = (path: string, kind: "added" | "removed" | "changed", message: string): void => {
    told += 1;
    if (told <= mostTold) note(`stream/${stream}/${path}`, kind, kind !== "added", message);
  };
  const walk = (had: Shape, has: Shape, path: string): void => {
    if (had.kind === "any" || had.kind === "null" || has.kind === "any" || has.kind === "null") {
      // Something of which nothing was known can be read as before.
      if (had.kind === "object" && has.kind !== "object") tell(path || ".", "changed", unknown(stream, path));
      return;
    }
    if (had.kind === "list" && has.kind === "list") {
      walk(had.of, has.of, `${path}[]`);
      return;
    }
    if (had.kind !== has.kind) {
      tell(
        path || ".",
        "changed",
        `\`${path || "."}\` of ${stream} was ${words[had.kind]} and is ${words[has.kind]} now.`,
      );
      return;
    }
    if (had.kind === "union" && has.kind === "union") {
      for (const one of had.of) {
        const next = has.of.find(({ kind }) => kind === one.kind);
        if (next !== undefined) walk(one, next, path);
        else if (one.kind === "object" || one.kind === "list")
          tell(
            path || ".",
            "changed",
            `\`${path || "."}\` of ${stream} is never ${words[one.kind]} any more; overrides that read into it are refused.`,
          );
      }
      return;
    }
    if (had.kind !== "object" || has.kind !== "object") return;
    const fields = new Map(has.fields.map((field) => [field.name, field.shape]));
    const known = new Set(had.fields.map(({ name }) => name));
    for (const { name, shape } of had.fields) {
      const inner = `${path}${printStep({ kind: "field", name })}`;
      const next = fields.get(name);
      if (next === undefined)
        tell(
          inner,
          "removed",
          `Records of ${stream} have no \`${inner}\` any more; overrides that read it are refused.`,
        );
      else walk(shape, next, inner);
    }
    for (const { name } of has.fields) {
      const inner = `${path}${printStep({ kind: "field", name })}`;
      if (!known.has(name))
        tell(inner, "added", `Records of ${stream} have \`${inner}\`, which overrides can read.`);
    }
  };
  walk(before, after, "");
}

const unknown = (stream: string, path: string): string =>
  `Nothing is known of \`${path || "."}\` of ${stream} any more.`;

const words: Readonly<Record<Shape["kind"], string>> = {
  any: "anything",
  null: "nothing",
  text: "text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  object: "an object",
  union: "one of several things",
  row: "a row",
};
