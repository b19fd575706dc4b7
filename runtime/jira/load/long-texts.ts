import type { Loss } from "../../engine/mapping/result.ts";
import { ADF_LIMIT, type AdfDocument, type AdfNode, adfToText, splitAdf } from "../../richtext/index.ts";
import type { Concluded, Entity } from "../../store/load-state.ts";
import { objectOf } from "../json.ts";

/** Texts of an issue that may be longer than Jira takes, with what stands above their ends in comments. */
const titles = {
  description: "Description, continued",
  environment: "Environment, continued",
} as const;

export type LongTextTarget = keyof typeof titles;
const targets = Object.keys(titles) as LongTextTarget[];

/** A text as it is sent. */
export interface LongText {
  readonly target: LongTextTarget;
  readonly first: AdfDocument;
  /** What did not fit, for comments. */
  readonly rest: readonly AdfDocument[];
  /** What the map says to leave out instead. */
  readonly losses: readonly Loss[];
}

/** Room in a comment for the heading of a continued text. */
const headingRoom = 300;

/**
 * The long texts of a mapped issue. What is beyond Jira's limit goes into comments, or is left out where the map's
 * `overflow` says `truncate`, which is a loss.
 */
export function longTexts({
  payload,
  payloadBytes,
}: Pick<Entity, "payload" | "payloadBytes">): readonly LongText[] {
  const mapped = objectOf(payload.fields);
  const found: LongText[] = [];
  for (const target of targets) {
    const pieces = divide(mapped[target], payloadBytes);
    const [first] = pieces;
    if (first === undefined) continue;
    if (pieces.length === 1) {
      found.push({ target, first, rest: [], losses: [] });
      continue;
    }
    const rest = pieces.slice(1);
    if (objectOf(payload.overflow)[target] !== "truncate") {
      found.push({ target, first, rest: rest.map((piece) => continued(titles[target], piece)), losses: [] });
      continue;
    }
    const left = rest.reduce((sum, piece) => sum + adfToText(piece).length, 0);
    const message = `Jira takes ${ADF_LIMIT} characters; ${left} characters at its end were left out, as the importer says.`;
    found.push({ target, first, rest: [], losses: [{ code: "cut", target, message }] });
  }
  return found;
}

/** How many comments an issue has beside its own, for the ends of its texts. */
export function countContinuations(entity: Entity | (Concluded & Pick<Entity, "payload">)): number {
  const off = entity.losses.filter(({ code }) => code === "field-not-on-screen").map(({ target }) => target);
  return longTexts(entity)
    .filter(({ target }) => !off.includes(target))
    .reduce((sum, { rest }) => sum + rest.length, 0);
}

/**
 * A document in pieces that fit Jira's limit; all but the first leave room for a heading.
 * @param atMost no part of the payload takes more bytes as JSON; spares most texts from being measured
 */
function divide(document: unknown, atMost: number): readonly AdfDocument[] {
  if (objectOf(document).type !== "doc") return [];
  if (atMost <= ADF_LIMIT) return [document as AdfDocument];
  const whole = splitAdf(document as AdfDocument);
  return whole.length === 1 ? whole : splitAdf(document as AdfDocument, ADF_LIMIT - headingRoom);
}

function continued(title: string, piece: AdfDocument): AdfDocument {
  const heading: AdfNode = {
    type: "paragraph",
    content: [{ type: "text", text: title, marks: [{ type: "strong" }] }],
  };
  return { ...piece, content: [heading, ...piece.content] };
}
