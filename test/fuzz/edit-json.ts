/** One change of a JSON value. The place is a number that wraps around, so that any number will do. */
export interface JsonEdit {
  readonly at: number;
  readonly kind: "drop" | "replace" | "graft" | "move" | "repeat" | "rename";
  /** What `replace` puts there, and `graft` in place of an object that has a kind; `rename` takes it as a name. */
  readonly value: unknown;
}

/** A place inside a value: the container and the key in it. */
interface Place {
  readonly container: unknown[] | Record<string, unknown>;
  readonly key: string;
}

/** A copy of a value with the edits carried out. What the edits hold is copied too: a value put into itself would be a circle. */
export function editJson(value: unknown, edits: readonly JsonEdit[]): unknown {
  const copy = { root: structuredClone(value) };
  for (const edit of edits) {
    const all = placesIn(copy);
    const places = edit.kind === "graft" ? all.filter(hasKind) : all;
    const place = places[edit.at % places.length];
    const other = places[(edit.at * 31 + 7) % places.length];
    if (place !== undefined && other !== undefined) editAt(place, other, edit);
  }
  return copy.root;
}

function editAt({ container, key }: Place, other: Place, { kind, value }: JsonEdit): void {
  if (kind === "replace" || kind === "graft") put(container, key, structuredClone(value));
  else if (kind === "move") put(container, key, structuredClone(valueAt(other)));
  else if (kind === "drop") {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else delete container[key];
  } else if (Array.isArray(container)) container.push(structuredClone(container[Number(key)]));
  else if (kind === "rename") {
    const moved = container[key];
    delete container[key];
    put(container, typeof value === "string" ? value : "__proto__", moved);
  } else put(container, `${key}${key}`, structuredClone(container[key]));
}

const valueAt = ({ container, key }: Place): unknown =>
  Array.isArray(container) ? container[Number(key)] : container[key];

function hasKind(place: Place): boolean {
  const value = valueAt(place);
  return typeof value === "object" && value !== null && "kind" in value;
}

/** Sets an own property, also one that is called __proto__. */
function put(container: Place["container"], key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, configurable: true, enumerable: true, writable: true });
}

function placesIn(root: object): Place[] {
  const places: Place[] = [];
  const work: unknown[] = [root];
  for (let at = 0; at < work.length; at += 1) {
    const node = work[at];
    if (typeof node !== "object" || node === null) continue;
    for (const key of Object.keys(node)) {
      const place = { container: node as Place["container"], key };
      places.push(place);
      work.push(valueAt(place));
    }
  }
  return places;
}
