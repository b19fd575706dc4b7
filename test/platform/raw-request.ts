import { connect } from "node:net";

/** What came back before the connection was closed, or the first whole answer. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
  /** Bytes that the other side took before it answered. */
  readonly sent: number;
}

export interface RawRequest {
  readonly port: number;
  /** Sent one after the other, as the connection takes them. */
  readonly parts: Iterable<string | Buffer>;
  /** Whether this side says that nothing more will come. */
  readonly end?: boolean;
}

/** Speaks to a server byte by byte, as no client library would. */
export function rawRequest({ port, parts, end = false }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    const received: Buffer[] = [];
    let sent = 0;
    let over = false;
    const finish = (): void => {
      if (over) return;
      over = true;
      socket.destroy();
      resolve({ ...parsed(Buffer.concat(received).toString("latin1")), sent });
    };
    socket.on("data", (chunk: Buffer) => {
      received.push(chunk);
      if (isWhole(Buffer.concat(received).toString("latin1"))) finish();
    });
    socket.on("close", finish);
    // Whoever is refused in the middle of a body sees the connection break; what was answered before counts.
    socket.on("error", finish);
    socket.on("end", finish);
    socket.on("connect", () => {
      const rest = parts[Symbol.iterator]();
      const next = (): void => {
        if (over) return;
        const { value, done } = rest.next();
        if (done === true) {
          if (end) socket.end();
          return;
        }
        socket.write(value, (error) => {
          if (error) return;
          sent += value.length;
          next();
        });
      };
      next();
    });
  });
}

function parsed(text: string): Pick<RawAnswer, "status" | "head" | "body"> {
  const [head = "", ...body] = text.split("\r\n\r\n");
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: body.join("\r\n\r\n") };
}

function isWhole(text: string): boolean {
  const { head, body } = parsed(text);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  return length !== undefined && body.length >= Number(length);
}
