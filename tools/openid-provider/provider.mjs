import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import { choicePage, errorPage, signOutPage, signedOutPage } from './pages.mjs';
import { claimsAbout, people } from './people.mjs';

/** Levels of assurance it knows; it gives the first of those asked for, the first of these when none is. */
const levels = ['eidas1', 'eidas2', 'eidas3'];
const cookieKeys = [randomBytes(32).toString('hex')];

/** A provider with one client, which answers for it at the given address. */
export function buildProvider(issuer, client, signer, faults) {
  const provider = new Provider(issuer, {
    clients: [{
      client_id: client.id,
      client_secret: client.secret,
      redirect_uris: client.returns,
      post_logout_redirect_uris: client.signOuts,
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
      id_token_signed_response_alg: 'ES256',
      // As ProConnect answers; a fault makes it plain JSON.
      userinfo_signed_response_alg: 'ES256',
    }],
    jwks: { keys: signer.keys },
    cookies: { keys: cookieKeys },
    acrValues: levels,
    responseTypes: ['code'],
    scopes: ['openid', 'email', 'profile', 'roles'],
    claims: {
      acr: null,
      sid: null,
      auth_time: null,
      iss: null,
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name', 'usual_name'],
      roles: ['roles'],
    },
    pkce: { required: () => true },
    ttl: { AuthorizationCode: 30, AccessToken: 60, IdToken: 300, Interaction: 900, Session: 12 * 3600, Grant: 12 * 3600 },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => { ctx.body = signOutPage(form); },
        postLogoutSuccessSource: (ctx) => { ctx.body = signedOutPage(); },
      },
    },
    interactions: { url: (ctx, interaction) => `/personne/${interaction.uid}` },
    renderError: (ctx, out) => { ctx.type = 'html'; ctx.body = errorPage(out.error, out.error_description); },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => claimsAbout(people.find((someone) => claimsAbout(someone).sub === id)) }),
    // Its only client is the site it was started for: nobody need consent.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope([...ctx.oidc.requestParamScopes].join(' '));
      grant.addOIDCClaims([...ctx.oidc.requestParamClaims]);
      await grant.save();
      return grant;
    },
  });
  provider.use((ctx, next) => choose(provider, ctx, next));
  if (faults) provider.use((ctx, next) => faults.apply(ctx, next));
  return provider;
}

/** The page on which one chooses who to be, and what it sends. */
async function choose(provider, ctx, next) {
  if (!ctx.path.startsWith('/personne/')) return next();
  if (ctx.method !== 'POST') {
    const { uid } = await provider.interactionDetails(ctx.req, ctx.res);
    ctx.type = 'html';
    ctx.body = choicePage(uid);
    return undefined;
  }

  const { params } = await provider.interactionDetails(ctx.req, ctx.res);
  const form = new URLSearchParams(await text(ctx.req));
  const chosen = people.find((someone) => someone.id === form.get('personne'));
  ctx.respond = false;
  return provider.interactionFinished(ctx.req, ctx.res, chosen
    ? { login: { accountId: claimsAbout(chosen).sub, acr: levelFor(params) } }
    : { error: 'access_denied', error_description: 'Personne n’a été choisi' });
}

function levelFor(params) {
  const asked = params.claims ? JSON.parse(params.claims).id_token?.acr?.values : params.acr_values?.split(' ');
  return levels.find((level) => asked?.includes(level)) ?? levels[0];
}
