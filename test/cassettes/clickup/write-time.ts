import type { Json } from "../../../runtime/cassette/index.ts";
import { members } from "./people.ts";
import { createRandom } from "./random.ts";
import type { Task } from "./task.ts";
import { writeUser } from "./write-user.ts";

const HOUR = 3_600_000;

/** What was spent on a task in the vendor's shape: the time of each person, with its pieces. Some were written down without a day. */
export function writeTime(task: Task): { [key: string]: Json } {
  const random = createRandom(`time ${task.id}`);
  const whole = task.spent ?? 0;
  const first = random.pick(members);
  const others = members.filter((one) => one !== first);
  const share = random.chance(0.3) && whole > HOUR ? Math.floor(whole / 3) : 0;
  const spent = [
    { user: first, time: whole - share },
    ...(share === 0 ? [] : [{ user: random.pick(others), time: share }]),
  ];
  return {
    data: spent.map(({ user, time }, index) => {
      const start = random.chance(0.8) ? task.created + random.whole(1, 200) * HOUR : null;
      const interval = {
        id: `${task.id}-${index + 1}`,
        start: start === null ? null : String(start),
        end: start === null ? null : String(start + time),
        time: String(time),
        source: "clickup",
        date_added: String(task.created + HOUR),
      };
      return { user: writeUser(user), time, intervals: [interval] };
    }),
  };
}
