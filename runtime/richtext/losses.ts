/** What could not be brought over unchanged. */
export type RichTextLossCode =
  | "character"
  | "code-info"
  | "embedded-data"
  | "html-as-text"
  | "image-in-link"
  | "link-scheme"
  | "link-length"
  | "marks"
  | "nesting"
  | "unparsed";

/** One thing that Jira shows differently from the source, in words for the person who imports. */
export interface RichTextLoss {
  readonly code: RichTextLossCode;
  readonly message: string;
}

/** Collects losses while a text is converted. */
export interface LossList {
  readonly add: (code: RichTextLossCode, message: string) => void;
  readonly list: () => RichTextLoss[];
}

/** Different messages kept per code; a text with thousands of odd links must not make thousands of losses. */
const MESSAGES_PER_CODE = 10;

/**
 * Creates an empty collector. Equal losses are counted, not repeated; beyond ten different messages of one code the
 * rest is counted in one message.
 */
export function createLossList(): LossList {
  const counts = new Map<RichTextLossCode, Map<string, number>>();
  const others = new Map<RichTextLossCode, number>();

  function add(code: RichTextLossCode, message: string): void {
    const messages = counts.get(code) ?? new Map<string, number>();
    counts.set(code, messages);
    if (messages.has(message) || messages.size < MESSAGES_PER_CODE) {
      messages.set(message, (messages.get(message) ?? 0) + 1);
    } else {
      others.set(code, (others.get(code) ?? 0) + 1);
    }
  }

  function list(): RichTextLoss[] {
    const losses: RichTextLoss[] = [];
    for (const [code, messages] of counts) {
      for (const [message, count] of messages) {
        losses.push({ code, message: count === 1 ? message : `${message} (${count} times)` });
      }
      const rest = others.get(code);
      if (rest !== undefined) losses.push({ code, message: `… and ${rest} more of this kind` });
    }
    return losses;
  }

  return { add, list };
}
