import type { TaskMaker } from "./make-tasks.ts";
import { members, person, removed, robot } from "./people.ts";
import { createRandom } from "./random.ts";
import type { Task } from "./task.ts";
import { makeRemark } from "./words.ts";
import { listNamed, type Space } from "./workspace.ts";

const MINUTE = 60_000;

/** Tasks with many comments: over several pages, and with pages that end exactly where the comments do. */
export function longTalks(seed: string, maker: TaskMaker, spaces: readonly Space[]): Task[] {
  const random = createRandom(`${seed} talks`);
  const talk = (listName: string, name: string, count: number): Task => {
    const task = maker.task(listNamed(spaces, listName), name);
    for (let index = 0; index < count; index++) {
      maker.remark(task, makeRemark(random), random.pick(members), (index + 1) * 37 * MINUTE);
    }
    return task;
  };
  const sixty = talk("Sprint Backlog", "Should tickets be transferable? (decision needed)", 60);
  // Newest first, the 25th and the 26th are of the same millisecond, so that only `start_id` tells them apart.
  const [last, next] = [sixty.comments[60 - 25], sixty.comments[60 - 26]];
  if (last && next) next.at = last.at;

  const odd = maker.task(listNamed(spaces, "Bugs"), "Comments of every kind");
  const say = (text: string, user = person("Ada")) =>
    maker.remark(odd, text, user, (odd.comments.length + 1) * 7 * MINUTE);
  say("");
  say("Deleted people wrote, too.", removed);
  say("This task was moved by an automation.", robot);
  say("مرحبا، هل يمكن تكرار الخطأ؟ 👀", person("Omar"));
  say("כן, בגרסה 4.13", person("Noa"));
  say("`code` *stars* <b>tags</b> [~user] {color:red}wiki{color}\n\n- not\n- a list\n\ttabbed");
  const assigned = say("Please look at this.", person("Pavel"));
  assigned.assignee = person("Sofia");
  assigned.resolved = true;
  assigned.replies = 2;
  const liked = say("Fixed in 4.13.1 🎉", person("Sofia"));
  liked.reactions = [
    { emoji: "tada", user: person("Ada") },
    { emoji: "thumbsup", user: person("Mei") },
  ];
  say(
    `A pasted log:\n${Array.from({ length: 700 }, (_, index) => `${index} frame_${(index * 7919) % 4093} at ferry.so+0x${(index * 4096).toString(16)}`).join("\n")}`,
    person("Linus"),
  );

  return [
    sixty,
    talk("Sprint Backlog", "Which languages come first?", 50),
    talk("Checkout redesign", "Exactly one page of comments", 25),
    talk("Checkout redesign", "One comment more than a page", 26),
    odd,
  ];
}
