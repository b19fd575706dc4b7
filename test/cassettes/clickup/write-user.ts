import type { Json } from "../../../runtime/cassette/index.ts";
import type { User } from "./people.ts";

/** A user in the vendor's shape; those without an e-mail have no such key. */
export function writeUser(user: User): { [key: string]: Json } {
  return {
    id: user.id,
    username: user.username,
    ...(user.email === undefined ? {} : { email: user.email }),
    color: user.color,
    initials: user.initials,
    profilePicture: null,
  };
}
