// Plain JavaScript that any Node understands: an older Node could not read the TypeScript it guards.
// Imported by every bin, and put before every script with `--import`.

const NEEDED = 24;
const running = process.versions.node;

if (Number.parseInt(running, 10) < NEEDED) {
  process.stderr.write(
    `This needs Node ${NEEDED} or newer, but Node ${running} is running.\n` +
      "In a clone: run `npm ci`, which installs the right Node beside the code, and start through `npm start`,\n" +
      "`npx importer` or another npm script. Where npm blocks install scripts, run `npm rebuild node` as well.\n" +
      `Elsewhere: install Node ${NEEDED} or newer.\n`,
  );
  process.exit(3);
}
