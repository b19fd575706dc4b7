/**
 * Whether a path inside an archive fits a pattern, in which `*` stands for any part of a path. Each part between stars is found
 * in turn, so that no pattern takes more than linear time.
 */
export function fitsName(path: string, pattern: string): boolean {
  const parts = pattern.split("*");
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return path === pattern;
  if (path.length < first.length + last.length || !path.startsWith(first) || !path.endsWith(last))
    return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = path.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from <= path.length - last.length;
}
