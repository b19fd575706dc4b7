import { CliError } from "../cli-error.ts";
import { type Command, printJson } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { allPages } from "../platform/all-pages.ts";
import { printRows, shownTime } from "../platform/print-rows.ts";
import { addPlatformOptions, type PlatformOptions, withClient } from "../platform/with-client.ts";

interface CreateOptions extends PlatformOptions {
  readonly role: string;
  readonly label: string;
  readonly subject?: string;
  readonly tenant?: string;
  readonly days?: string;
}

const day = 86_400_000;

export const tokenCommand: Command = {
  register(program, terminal, ends) {
    const token = program.command("token").description("tokens for programs");
    const create = token
      .command("create")
      .description("make a token; it is shown this once")
      .requiredOption("--role <role>", "engineer, operator or importer")
      .requiredOption("--label <text>", "what it is for")
      .option("--subject <name>", "who it speaks for; the label when it is not said")
      .option("--tenant <name>", "whose; your own tenant when it is not said")
      .option("--days <number>", "how long it can be used; for ever when it is not said");
    addPlatformOptions(create).action((options: CreateOptions) =>
      ends(
        withClient(options, terminal, async (client) => {
          const { label, subject = label, tenant } = options;
          const role = roleOf(options.role);
          const expires = expiryOf(options.days);
          const whose = tenant === undefined ? {} : { tenant };
          const body = { label, subject, role, ...whose, ...expires };
          const made = await client.call("createToken", { body });
          if (options.json) printJson(terminal, made);
          else {
            terminal.out(`${made.secret}\n`);
            terminal.error(
              `Keep it: it is not shown again. ${made.token.id} names it, as in \`importer token revoke ${made.token.id}\`.\n`,
            );
          }
          return exitCode.ok;
        }),
      ),
    );
    addPlatformOptions(token.command("list").description("list tokens")).action((options: PlatformOptions) =>
      ends(
        withClient(options, terminal, async (client) => {
          const items = await allPages((query) => client.call("listTokens", { query }));
          if (options.json) printJson(terminal, { items });
          else {
            const rows = items.map(({ id, role, tenant, label, created, expires, lastUsed, revoked }) => [
              id,
              role,
              tenant,
              label,
              `made ${shownTime(created)}`,
              lastUsed === undefined ? "never used" : `used ${shownTime(lastUsed)}`,
              revoked !== undefined ? "revoked" : expires === undefined ? "" : `until ${shownTime(expires)}`,
            ]);
            printRows(rows, terminal);
          }
          return exitCode.ok;
        }),
      ),
    );
    const revoke = token
      .command("revoke")
      .description("revoke a token; every server refuses it within a second")
      .argument("<id>", "as the list shows it");
    addPlatformOptions(revoke).action((id: string, options: PlatformOptions) =>
      ends(
        withClient(options, terminal, async (client) => {
          await client.call("revokeToken", { path: { id } });
          if (options.json) printJson(terminal, { id, revoked: true });
          else terminal.out(`${id} is revoked\n`);
          return exitCode.ok;
        }),
      ),
    );
  },
};

function roleOf(text: string): "engineer" | "operator" | "importer" {
  if (text === "engineer" || text === "operator" || text === "importer") return text;
  throw new CliError("role-unknown", `There is no role ${text}: it is engineer, operator or importer.`);
}

function expiryOf(days: string | undefined): { expires?: number } {
  if (days === undefined) return {};
  const number = Number(days);
  if (number > 0 && number <= 3_650) return { expires: Math.round(Date.now() + number * day) };
  throw new CliError("days-invalid", `--days takes a number above 0 and at most 3650, not ${days}.`);
}
