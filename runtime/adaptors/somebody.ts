import type { Adaptor } from "./adaptor.ts";
import { saysNobody } from "./words/absent.ts";

export const somebody: Adaptor = {
  name: "somebody",
  major: 1,
  since: "0.1",
  category: "person",
  docs: "The text that names a person, trimmed; missing where it says that there is nobody, in some twenty languages: `Unassigned`, `Nicht zugewiesen`, `Sin asignar`, `未割り当て`, and whatever `present_text` takes for nothing.",
  input: "text",
  parameters: [],
  returns: "text",
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "a name", input: " Ada Lovelace ", gives: "Ada Lovelace" },
    { title: "nobody", input: "Unassigned", missing: true },
    { title: "nobody in French", input: "non attribué", missing: true },
    { title: "nobody in Japanese", input: "未割り当て", missing: true },
    { title: "in brackets", input: "(none)", missing: true },
    { title: "a dash", input: "-", missing: true },
  ],
  apply(input) {
    const written = (input as string).trim();
    return saysNobody(written) ? undefined : written;
  },
};
