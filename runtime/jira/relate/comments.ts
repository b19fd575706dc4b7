import { ADF_LIMIT, type AdfDocument, type AdfNode, splitAdf } from "../../richtext/index.ts";
import { objectOf, textOf } from "../json.ts";
import { markerOf } from "../prepare/marker.ts";
import { readableMoment } from "../prepare/moments.ts";
import { describePerson, type People, personOf } from "../prepare/people.ts";
import { addCommentPieces } from "./comment-pieces.ts";
import { type CreatePartLoader, refusedPart } from "./part-loader.ts";

/** Comments. REST lets nobody set their author and time, so a first paragraph names them. */
export const createCommentLoader: CreatePartLoader = (context) => ({
  kind: "comment",
  width: 400,
  async load(part, issue, intent, look) {
    const pieces = commentPieces(part.payload, context.people);
    if (pieces.length === 0)
      return { state: "rejected", reason: { code: "empty", message: "The comment has no text." } };
    let id = "";
    const marker = markerOf(context.source, intent, part);
    const { author, created } = part.payload;
    const origin = {
      ...(created === undefined ? {} : { created }),
      ...(author === undefined
        ? {}
        : { author: describePerson(context.people.named(personOf(author) ?? {})) }),
    };
    const refused = await addCommentPieces(
      context,
      issue,
      pieces,
      { ...marker, ...origin },
      look,
      (first) => {
        id = first;
      },
    );
    return refused === undefined
      ? { state: "created", target: { id } }
      : refusedPart(`this comment on ${issue.key ?? issue.id}`, refused);
  },
});

/** Room for the heading that each piece begins with. */
const headingRoom = 1_000;

/**
 * A comment's documents as they are sent: with a first paragraph that names author and time, and divided when longer
 * than Jira takes.
 */
export function commentPieces(
  payload: Readonly<Record<string, unknown>>,
  people: People,
): readonly AdfDocument[] {
  const body = payload.body;
  if (objectOf(body).type !== "doc") return [];
  const heading = headingOf(payload, people);
  const whole = withHeading(body as AdfDocument, heading);
  const [first, ...rest] = splitAdf(whole);
  if (first === undefined || rest.length === 0) return [whole];
  const pieces = splitAdf(body as AdfDocument, ADF_LIMIT - headingRoom);
  return pieces.map((piece, index) =>
    withHeading(
      piece,
      `${heading === undefined ? "" : `${heading} · `}part ${index + 1} of ${pieces.length}`,
    ),
  );
}

function headingOf(
  { author, created }: Readonly<Record<string, unknown>>,
  people: People,
): string | undefined {
  const person = personOf(author);
  // A name is cut where it would not leave room for the text below it.
  const name = person === undefined ? undefined : describePerson(people.named(person)).slice(0, 200);
  const parts = [name, readableMoment(created)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : textOf(parts.join(" · "));
}

function withHeading(document: AdfDocument, heading: string | undefined): AdfDocument {
  if (heading === undefined) return document;
  const paragraph: AdfNode = {
    type: "paragraph",
    content: [{ type: "text", text: heading, marks: [{ type: "em" }] }],
  };
  return { ...document, content: [paragraph, ...document.content] };
}
