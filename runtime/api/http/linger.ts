import type { IncomingMessage } from "node:http";

/** Milliseconds in which whoever still sends can read why that was refused. */
const patience = 2_000;

/**
 * Lets a connection whose request is answered before it came whole end as an answer can be read: nothing more is said,
 * and what still comes is dropped until the other side stops, or for two seconds. Closed at once, bytes that nobody read
 * make the system reset the connection, which throws the answer away on the other side (nginx calls it `lingering_close`).
 */
export function lingerAfter(request: IncomingMessage): void {
  const { socket } = request;
  if (request.complete) {
    // Of a request before it on the same connection, which was kept.
    Reflect.deleteProperty(socket, "destroySoon");
    return;
  }
  // Node calls this once the answer is out, where nothing more is to come over the connection.
  socket.destroySoon = () => {
    const timer = setTimeout(() => socket.destroy(), patience);
    socket.once("close", () => clearTimeout(timer));
    // Another request behind this one would be carried out without an answer.
    request.once("end", () => socket.destroy());
    request.resume();
    socket.end();
  };
}
