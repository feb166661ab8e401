import { people } from './people.mjs';

const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function page(title, body) {
  return `<!DOCTYPE html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escape(title)} | Fournisseur d’essai</title>
  <link rel="icon" href="data:,">
  <style>
    :root { color-scheme: light dark; }
    body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
    ul { list-style: none; padding: 0; }
    button { font: inherit; width: 100%; text-align: left; padding: .75rem 1rem; margin-bottom: .75rem; cursor: pointer; }
    button small { display: block; }
  </style>
</head>
<body>
  <main>
    <h1>${escape(title)}</h1>
${body}
  </main>
</body>
</html>
`;
}

export const choicePage = (uid) => page('Qui êtes-vous ?', `    <p>Ce fournisseur d’identité ne sert qu’aux essais, sur cette machine. Toutes ces personnes sont inventées.</p>
    <form method="post" action="/personne/${escape(uid)}">
      <ul>
${people.map((someone) => `        <li><button name="personne" value="${escape(someone.id)}">${escape(someone.name)}<small>${escape(someone.is)}</small></button></li>`).join('\n')}
      </ul>
      <button name="personne" value="">Renoncer</button>
    </form>`);

/** The site has just asked to end the session for somebody who pressed its button: nothing is asked a second time. */
export const signOutPage = (form) => page('Déconnexion', `    ${form.replace('</form>', '<input type="hidden" name="logout" value="yes"><button>Terminer la déconnexion</button></form>')}
    <script>document.forms[0].submit();</script>`);

export const signedOutPage = () => page('Vous êtes déconnecté', '    <p>Vous pouvez fermer cette page.</p>');

export const errorPage = (error, description) => page('La demande a été refusée', `    <p>${escape(error)} : ${escape(description ?? '')}</p>`);
