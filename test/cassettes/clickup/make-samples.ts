import type { Json } from "../../../runtime/cassette/index.ts";
import type { Workspace } from "./make-workspace.ts";
import type { Task } from "./task.ts";
import { newestFirst, writeComment } from "./write-comment.ts";
import { writeDetailedTask, writeListedTask } from "./write-task.ts";
import { writeTime } from "./write-time.ts";
import { writeFolders, writeLists, writeSpaces, writeTeams } from "./write-workspace.ts";

/** Names of the tasks that show what a task may hold, empty values among them. */
const telling = [
  "🚀 Launch checklist for the summer timetable ⛴️ (👩‍👩‍👧‍👦 family tickets, 🇮🇹 🇯🇵)",
  "Nothing set at all",
  "Zero is a value",
  "Offline tickets",
  "Encrypt the ticket store",
  "Reported by someone who left",
  "Due before it started",
  "Points kept in a custom field",
  "Points that are no number",
  "Milestone: beta on all phones",
  "Old experiment, archived",
  "Incident 118: payments time out",
];

/** Samples of each stream, by path: whole responses with a few records, from which shapes are inferred. */
export function makeSamples(workspace: Workspace): Map<string, Json> {
  const { spaces, tasks, tasksOf } = workspace;
  const named = (name: string): Task => {
    const found = tasks.find((task) => task.name === name);
    if (!found) throw new Error(`No task is called "${name}".`);
    return found;
  };
  const brief = (task: Task): Task => ({ ...task, markdown: task.markdown?.slice(0, 600) ?? null });
  const [first, second, third] = spaces;
  const folder = first?.folders[0];
  if (!first || !second || !third || !folder) throw new Error("The samples need three Spaces and a Folder.");
  const count = (list: Parameters<typeof tasksOf>[0]): number => tasksOf(list).length;
  const shown = newestFirst(named("Comments of every kind").comments).filter(
    ({ text }) => text.length < 2000,
  );
  const rated = tasks.find((task) => typeof task.fields.Points === "number");
  const estimated = tasks.find((task) => task.estimate !== null && task.spent !== null && task.due !== null);
  const severe = tasks.find(
    (task) => task.fields.Severity !== undefined && task.fields.Refunds !== undefined,
  );
  const located = tasks.find(({ fields }) => fields.Region !== undefined && fields.Rollout !== undefined);
  const reviewed = tasks.find(({ fields }) => fields.Reviewer !== undefined && fields.Markets !== undefined);
  const more = [rated, estimated, severe, located, reviewed].filter((task) => task !== undefined);
  type Spent = { intervals: { start: string | null }[] };
  const tracked = (fits: (data: Spent[]) => boolean): Task => {
    const found = tasks.find(
      (task) => (task.spent ?? 0) > 0 && fits(writeTime(task).data as unknown as Spent[]),
    );
    if (found === undefined) throw new Error("No task has the tracked time that the samples need.");
    return found;
  };
  const { id: _id, ...withoutId } = writeListedTask(brief(named("  Fix login  "))) as { [key: string]: Json };
  return new Map<string, Json>([
    ["teams/all.json", writeTeams()],
    ["spaces/all.json", writeSpaces(spaces)],
    ["folders/product.json", writeFolders(first, count)],
    ["folders/platform.json", writeFolders(second, count)],
    ["loose_lists/product.json", writeLists(first, count)],
    ["loose_lists/marketing.json", writeLists(third, count)],
    ["folder_lists/mobile-squad.json", writeLists(folder, count)],
    [
      "tasks/page.json",
      { tasks: [...telling.map(named), ...more].map(brief).map(writeListedTask), last_page: false },
    ],
    ["tasks/empty-list.json", { tasks: [], last_page: true }],
    ["comments/page.json", { comments: shown.map(writeComment) }],
    ["comments/none.json", { comments: [] }],
    ["details/with-files.json", writeDetailedTask(named("Collect everything for the redesign"))],
    ["details/awkward-files.json", writeDetailedTask(named("Attachments with awkward names"))],
    ["details/linked.json", writeDetailedTask(named("Offline tickets"))],
    ["details/nothing-set.json", writeDetailedTask(named("Nothing set at all"))],
    ["details/estimated.json", writeDetailedTask(brief(estimated ?? named("Zero is a value")))],
    ["time/several.json", writeTime(tracked((data) => data.length > 1))],
    ["time/without-a-day.json", writeTime(tracked(([one]) => one?.intervals[0]?.start === null))],
    ["time/none.json", { data: [] }],
    ["bad/task-without-id.json", withoutId],
  ]);
}
