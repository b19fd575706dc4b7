import type { Json } from "../../../runtime/cassette/index.ts";
import { members } from "./people.ts";
import type { Folder, List, Space } from "./workspace.ts";
import { otherTeam, team } from "./workspace.ts";
import { writeStatus } from "./write-task.ts";
import { writeUser } from "./write-user.ts";

type Record = { [key: string]: Json };

/** `/team`: the Workspaces that the token sees, with their members. */
export function writeTeams(): Record {
  const member = (user: (typeof members)[number]): Json => ({ user: { ...writeUser(user), role: 3 } });
  return {
    teams: [
      { ...team, avatar: null, members: members.map(member) },
      { ...otherTeam, avatar: null, members: members.slice(-1).map(member) },
    ],
  };
}

/** `/team/{id}/space` */
export function writeSpaces(spaces: readonly Space[]): Record {
  return {
    spaces: spaces.map((space) => ({
      id: space.id,
      name: space.name,
      color: null,
      private: space.private,
      avatar: null,
      admin_can_manage: false,
      statuses: space.statuses.map(writeStatus),
      multiple_assignees: true,
      features: {
        due_dates: { enabled: true, start_date: true, remap_due_dates: false, remap_closed_due_date: false },
        time_tracking: { enabled: true },
        tags: { enabled: true },
        time_estimates: { enabled: true },
        checklists: { enabled: true },
        custom_fields: { enabled: true },
        remap_dependencies: { enabled: false },
        dependency_warning: { enabled: true },
        portfolios: { enabled: false },
      },
      archived: false,
      ...(space.private ? { members: members.slice(0, 3).map((user) => ({ user: writeUser(user) })) } : {}),
    })),
  };
}

/** `/space/{id}/folder`: its Folders, those inside Folders among them. */
export function writeFolders(space: Space, count: (list: List) => number): Record {
  return {
    folders: space.folders.map((folder, orderindex) => ({
      id: folder.id,
      name: folder.name,
      orderindex,
      override_statuses: false,
      hidden: folder.hidden,
      space: { id: space.id, name: space.name, access: true },
      task_count: String(folder.lists.reduce((sum, list) => sum + count(list), 0)),
      archived: false,
      lists: folder.lists.map((list, index) => writeList(list, index, count(list))),
      permission_level: "create",
      ...(folder.parent === undefined ? {} : { parent_folder: folder.parent }),
    })),
  };
}

/** `/space/{id}/list` (Lists outside Folders) and `/folder/{id}/list`. */
export function writeLists(owner: Space | Folder, count: (list: List) => number): Record {
  const lists = "loose" in owner ? owner.loose : owner.lists;
  return { lists: lists.map((list, index) => writeList(list, index, count(list))) };
}

function writeList(list: List, orderindex: number, count: number): Json {
  return {
    id: list.id,
    name: list.name,
    orderindex,
    content: list.content,
    status: null,
    priority: null,
    assignee: null,
    task_count: String(count),
    due_date: null,
    start_date: null,
    folder: { ...list.folder, access: true },
    space: { id: list.space.id, name: list.space.name, access: true },
    archived: false,
    override_statuses: list.statuses !== list.space.statuses,
    permission_level: "create",
  };
}
