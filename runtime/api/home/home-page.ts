/** The page at the server's address: it takes the secret of a sign-in link, and shows what can be used here. */
export const homePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>importer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="home.css">
<script type="module" src="home.js"></script>
</head>
<body>
<main>
<h1>importer</h1>
<p id="who" role="status">Looking who you are …</p>
<section id="signed-in" hidden>
<h2>Importers</h2>
<ul id="importers"></ul>
<button id="sign-out" type="button">Sign out</button>
</section>
<p><a href="docs">What the API can do</a></p>
</main>
</body>
</html>
`;

/** Runs in the browser. The secret stands in the fragment, which is sent to no server and taken out of the history. */
export const homeScript = `const who = document.getElementById("who");
const signedIn = document.getElementById("signed-in");
const link = new URLSearchParams(location.hash.slice(1)).get("sign-in");
let csrf = "";

if (link !== null) {
  history.replaceState(null, "", location.pathname);
  const answer = await fetch("api/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret: link }),
  });
  if (!answer.ok) tell((await answer.json()).detail);
}
const session = await fetch("api/session");
if (session.ok) await show(await session.json());
else if (link === null) tell("You are not signed in. Whoever runs this server can give you a link that signs you in.");

function tell(text) {
  who.textContent = text;
}

async function show(found) {
  csrf = found.csrf ?? "";
  const { subject, tenant, roles } = found.principal;
  tell("Signed in as " + subject + " of " + tenant + " (" + roles.join(", ") + ").");
  const { items } = await (await fetch("api/available?limit=200")).json();
  const list = document.getElementById("importers");
  list.replaceChildren(...items.map(({ importer, title, version }) => {
    const item = document.createElement("li");
    item.textContent = title + " (" + importer + "@" + version + ")";
    return item;
  }));
  if (items.length === 0) list.append("None is enabled here yet.");
  signedIn.hidden = false;
}

document.getElementById("sign-out").addEventListener("click", async () => {
  await fetch("api/session", { method: "DELETE", headers: { "x-csrf-token": csrf } });
  location.reload();
});
`;

/** How the page looks, light and dark. */
export const homeStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.2rem; }
button { font: inherit; padding: .3rem .8rem; }
`;
