import type { LossList } from "./losses.ts";
import type { Inline, Marks } from "./tree.ts";

/**
 * Makes a run of inlines legal: no empty text, neighbours of equal look joined, code combined with nothing but a link,
 * no line break at the start or the end.
 */
export function normaliseInlines(inlines: readonly Inline[], losses: LossList): Inline[] {
  const result: Inline[] = [];
  // Runs are collected as lists and joined once: a paragraph may arrive in many thousand pieces.
  let run: { texts: string[]; marks: Marks } | undefined;
  const endRun = () => {
    if (run !== undefined) result.push({ kind: "text", text: run.texts.join(""), marks: run.marks });
    run = undefined;
  };
  for (const inline of inlines) {
    if (inline.kind === "break") {
      endRun();
      if (result.length > 0) result.push(inline);
    } else if (inline.text !== "") {
      const marks = legalMarks(inline.marks, losses);
      if (run !== undefined && sameMarks(run.marks, marks)) {
        run.texts.push(inline.text);
      } else {
        endRun();
        run = { texts: [inline.text], marks };
      }
    }
  }
  endRun();
  while (result.at(-1)?.kind === "break") result.pop();
  return result.some((inline) => inline.kind === "text" && inline.text.trim() !== "") ? result : [];
}

/** The same inlines with one more mark; code keeps its look, because Jira combines it with links only. */
export function withMark(inlines: readonly Inline[], mark: "strong" | "em"): Inline[] {
  return inlines.map((inline) =>
    inline.kind === "text" && !inline.marks.code
      ? { ...inline, marks: { ...inline.marks, [mark]: true } }
      : inline,
  );
}

function legalMarks(marks: Marks, losses: LossList): Marks {
  if (!marks.code) return marks;
  const hasOthers = marks.strong || marks.em || marks.strike || marks.underline || marks.subsup !== undefined;
  if (hasOthers)
    losses.add("marks", "Code that is also bold, italic, struck through or the like is plain code in Jira.");
  return marks.link === undefined ? { code: true } : { code: true, link: marks.link };
}

function sameMarks(one: Marks, other: Marks): boolean {
  return (
    one === other ||
    (one.strong === other.strong &&
      one.em === other.em &&
      one.strike === other.strike &&
      one.underline === other.underline &&
      one.code === other.code &&
      one.subsup === other.subsup &&
      one.link?.href === other.link?.href &&
      one.link?.title === other.link?.title)
  );
}
