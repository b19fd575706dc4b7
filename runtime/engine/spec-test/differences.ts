/**
 * What of `expected` is not in `found`. Objects match when every expected field does; lists match element by element
 * and have the same length; an expected `null` means that the field is missing.
 * @returns one sentence per difference, each with the path of the field
 */
export function differences(expected: unknown, found: unknown, path: string): readonly string[] {
  const place = path === "" ? "the entity" : `\`${path}\``;
  if (expected === null)
    return found === undefined ? [] : [`${place} should be missing, but is ${show(found)}`];
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) {
      return [`${place} should be ${show(expected)}, but is ${show(found)}`];
    }
    return expected.flatMap((item, index) => differences(item, found[index], `${path}[${index}]`));
  }
  if (typeof expected === "object") {
    if (typeof found !== "object" || found === null || Array.isArray(found)) {
      return [`${place} should be ${show(expected)}, but is ${show(found)}`];
    }
    return Object.entries(expected as object).flatMap(([name, value]) =>
      differences(
        value,
        Object.hasOwn(found, name) ? (found as Record<string, unknown>)[name] : undefined,
        path === "" ? name : `${path}.${name}`,
      ),
    );
  }
  return Object.is(expected, found) ? [] : [`${place} should be ${show(expected)}, but is ${show(found)}`];
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
