/** A user as ClickUp writes one; deleted users lose parts of themselves. */
export interface User {
  id: number;
  username: string | null;
  email?: string | null;
  color: string;
  initials: string;
}

const member = (id: number, username: string, email: string, color: string): User => ({
  id,
  username,
  email,
  color,
  initials: username
    .split(" ")
    .map((part) => part.charAt(0))
    .join("")
    .toUpperCase(),
});

/** The Workspace's members. The first eight also have accounts in the Jira sandbox, by e-mail. */
export const members: readonly User[] = [
  member(81200101, "Ada Lovelace", "ada.lovelace@example.com", "#7b68ee"),
  member(81200102, "Grace Hopper", "grace.hopper@example.com", "#827718"),
  member(81200103, "Linus Meyer", "linus.meyer@example.com", "#006063"),
  member(81200104, "Mei Tanaka", "mei.tanaka@example.com", "#ee5e99"),
  member(81200105, "Omar Haddad", "omar.haddad@example.com", "#4169e1"),
  member(81200106, "Sofia Rossi", "sofia.rossi@example.com", "#e65100"),
  member(81200107, "Noa Levi", "noa.levi@example.com", "#0388d1"),
  member(81200108, "Pavel Novak", "pavel.novak@example.com", "#5f7c8a"),
  member(81200109, "Inês Duarte 🌊", "ines.duarte@example.test", "#aa2fff"),
  member(81200110, "Bram de Vries", "Bram.deVries@Example.test", "#3082b7"),
  member(81200111, "森 ゆき", "yuki.mori@example.test", "#d60800"),
  member(81200112, "Zofia Wrona (contractor)", "zofia@wrona-studio.test", "#795548"),
];

/** A guest, whose e-mail the API hides. */
export const guest: User = { id: 81200140, username: "Harbour Master", color: "#595d66", initials: "HM" };

/** What remains of a user who was removed from the Workspace. */
export const removed: User = { id: 81200077, username: null, email: null, color: "#595d66", initials: "" };

/** The vendor's own robot, which writes in place of some deleted users. */
export const robot: User = { id: -1, username: "ClickBot", color: "#7b68ee", initials: "C" };

/** The member with this name. @throws when there is none. */
export function person(name: string): User {
  const found = members.find(({ username }) => username?.startsWith(name));
  if (!found) throw new Error(`No member is called ${name}.`);
  return found;
}
