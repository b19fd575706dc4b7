/** A response with records in which values are missing, of several types, in lists and in lists of lists: what tables about types read. */
const response = {
  tasks: [
    {
      id: 1,
      name: "A",
      title: "x",
      tags: [
        { name: "a", colour: "red" },
        { name: "b", colour: null },
      ],
      labels: ["a", "b"],
      groups: [["a"], ["b", "c"]],
      status: { status: "open", type: "custom" },
      parent: null,
      empty: [],
      points: 3,
      mixed: 5,
      some: "a",
      who: { id: 7, name: "Ada" },
      flag: true,
      due: "1567780450202",
      nested: { deep: { x: 1 } },
      custom: [
        { name: "P", value: 3 },
        { name: "Q", value: "x" },
      ],
      bag: { a: 1, b: "x" },
      first_only: "v",
      at: 1567780450202,
      people: [{ id: 1 }, "Ada"],
    },
    {
      id: 2,
      name: "B",
      title: null,
      tags: [],
      labels: [],
      groups: [],
      status: { status: "done", type: "closed" },
      parent: null,
      empty: [],
      points: null,
      mixed: "five",
      some: ["a", "b"],
      who: "Ada",
      flag: false,
      due: "1568036964079",
      nested: { deep: null },
      custom: [],
      bag: { a: 2, b: "y" },
      at: 1568036964079,
      people: [],
    },
  ],
};

export const samples = JSON.stringify(response);

/** Declarations of every kind; the stream `tasks` has the records as its samples. */
export const spec = `
importer t { title: "T", language: 1 }
source { base: "https://api.example.com", auth bearer { label: "Token" } }
stream boards { get: "/boards", items: ., id: .id }
stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("s.json") }
stream notes each tasks as n { get: "/notes", items: .tasks, id: .id, shape: infer("s.json") }
stream details each tasks as n2 { get: "/details", shape: infer("s.json") }
stream open each tasks as n3 { get: "/open", items: ., id: .id }
option closed { label: "Closed", choices: ["import", "skip"], default: "import" }
input host { label: "Host", type: url }
input mode { label: "Mode", type: enum, choices: ["a", "b"] }
input level { label: "Mode", type: text, required: false }
values state { "open" -> "To Do", "done" -> "Done" }
values state_all { "open" -> "To Do", otherwise -> "Done" }
values weight { "S" -> 1, "M" -> 2 }
values odd { "S" -> 1, "M" -> "two" }
adaptor moment(ms) = ms | epoch_millis | iso_date_time
adaptor clip(t, n) = t | truncate(n)
adaptor named(p) = p.name ?? p.login
adaptor first_name(list) = list[].name | first
adaptor same(x) = x
adaptor pair(x) = [x, "b"]
adaptor known(t) = if t is present then t | trim else "none"
input since { label: "Since", type: date }
`;
