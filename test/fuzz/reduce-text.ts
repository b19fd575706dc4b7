/**
 * Takes out of a text what does not matter: half of its lines, a quarter, …, then the same with its words.
 *
 * @param matters whether a text still shows what the whole one shows
 * @param most how many texts are tried
 */
export function reduceText(text: string, matters: (text: string) => boolean, most = 400): string {
  let left = most;
  const tryOut = (pieces: readonly string[]): boolean => {
    left -= 1;
    return left >= 0 && matters(pieces.join(""));
  };
  const lines = reducePieces(text.split(/(?<=\n)/), tryOut);
  return reducePieces(lines.join("").split(/(?<=\s)|(?=\s)/), tryOut).join("");
}

function reducePieces(
  pieces: readonly string[],
  tryOut: (pieces: readonly string[]) => boolean,
): readonly string[] {
  let rest = pieces;
  for (let size = Math.ceil(rest.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < rest.length; ) {
      const shorter = [...rest.slice(0, at), ...rest.slice(at + size)];
      if (tryOut(shorter)) rest = shorter;
      else at += size;
    }
  }
  return rest;
}
