/** What every object of the program inherits from: a change of one would be behaviour that no spec asked for. */
const watched = {
  "Object.prototype": Object.prototype,
  "Array.prototype": Array.prototype,
  "Function.prototype": Function.prototype,
  "String.prototype": String.prototype,
  "Number.prototype": Number.prototype,
  "Boolean.prototype": Boolean.prototype,
  "Map.prototype": Map.prototype,
  "Set.prototype": Set.prototype,
  Object,
} as const;

const before = Object.entries(watched).map(([name, object]) => ({ name, object, was: picture(object) }));

/** The own properties of an object with what they hold. */
function picture(object: object): readonly (readonly [PropertyKey, unknown, unknown])[] {
  return Reflect.ownKeys(object).map((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(object, key);
    return [key, descriptor?.value ?? descriptor?.get, descriptor?.set] as const;
  });
}

/** The names of the prototypes that are not what they were when this was loaded, with what differs. */
export function changedPrototypes(): string[] {
  return before.flatMap(({ name, object, was }) => {
    const is = picture(object);
    const added = is.filter(
      (one, index) => !one.every((part, place) => Object.is(part, was[index]?.[place])),
    );
    if (added.length === 0 && is.length === was.length) return [];
    return [`${name} (${added.map(([key]) => String(key)).join(", ")})`];
  });
}
