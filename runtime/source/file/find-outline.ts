import { type Columns, nestedPlaces } from "./outline.ts";
import { beginsNested, hasText, holdsSums, loneText, repeatsHeader } from "./outline-rows.ts";
import type { ParsedRow } from "./parse-rows.ts";

export interface FoundOutline extends Columns {
  /** The title above the first rows, where it is one of a group. */
  readonly group?: string;
  /** The titles that were seen, in order. */
  readonly titles: readonly string[];
}

/**
 * Finds out from the first rows of a file how its table is divided. What stands right above the headers is the title of
 * the first group when a further group follows, or when another title stands above it and the rows have tables or sums
 * below them; otherwise it is the title of the whole.
 * @param above the rows before the headers
 * @param own the headers as they stand in the file
 * @param header the same, with columns of one name told apart
 * @param below the rows after them
 */
export function findOutline(
  above: readonly ParsedRow[],
  own: readonly string[],
  header: readonly string[],
  below: readonly ParsedRow[],
): FoundOutline {
  const titles: string[] = [];
  // A wider table below a row leaves the headers with empty cells at their end.
  const columns = own.findLastIndex(hasText) + 1;
  const further: string[] = [];
  let nested = false;
  let sums = false;
  below.forEach(({ cells }, index) => {
    if (repeatsHeader(cells, own)) {
      const title = loneText(below[index - 1]?.cells ?? []);
      if (title !== undefined) titles.push(title);
    } else if (beginsNested(cells, own)) {
      nested = true;
      for (const place of nestedPlaces(cells, [...own.slice(0, columns), ...further]))
        if (typeof place === "string" && place !== "") further.push(place);
    } else if (holdsSums(cells)) sums = true;
  });
  const lone = above.filter(({ cells }) => loneText(cells) !== undefined);
  const first = loneText(above.at(-1)?.cells ?? []);
  const isGroup = first !== undefined && (titles.length > 0 || (lone.length > 1 && (sums || nested)));
  return {
    header: nested ? [...header.slice(0, columns), ...further] : header,
    own: nested ? own.slice(0, columns) : own,
    titles: isGroup ? [first, ...titles] : titles,
    ...(isGroup ? { group: first } : {}),
  };
}
