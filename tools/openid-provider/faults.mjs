import { json } from 'node:stream/consumers';
import { claimsOf, newKey, signedWithSecret, unsigned } from './signer.mjs';

const now = () => Math.floor(Date.now() / 1000);

/** Changes to the claims of an id_token; each is then signed as it should be. */
const wrongClaims = {
  audience: { aud: 'un-autre-site' },
  'second-audience': (claims) => ({ aud: [claims.aud, 'un-autre-site'] }),
  party: { azp: 'un-autre-site' },
  issuer: { iss: 'https://un-autre-fournisseur.example' },
  nonce: { nonce: 'x'.repeat(43) },
  'no-nonce': { nonce: undefined },
  expired: () => ({ iat: now() - 150, exp: now() - 90 }),
  'no-expiry': { exp: undefined },
  stale: () => ({ iat: now() - 3600 }),
  future: () => ({ iat: now() + 3600, exp: now() + 7200 }),
  'not-yet': () => ({ nbf: now() + 3600 }),
  'access-token': { at_hash: 'x'.repeat(22) },
  'no-subject': { sub: undefined },
  acr: { acr: 'eidas0' },
  'no-acr': { acr: undefined },
};

/** What tests have it do wrong until they say otherwise. */
export class Faults {
  #asked = {};

  constructor(signer, client) {
    this.signer = signer;
    this.client = client;
  }

  /** An order: {"idToken": "…", "userInfo": "…", "token": "…", "discovery": "…"}, each of them absent to be right again, or {"rollOver": true}. */
  async receive(request, response, rollOver) {
    const order = await json(request);
    if (order.rollOver) rollOver();
    else this.#asked = order;
    response.writeHead(204).end();
  }

  /** Lets the provider answer, then spoils its answer. */
  async apply(ctx, next) {
    await next();
    if (ctx.path === '/token' && ctx.body?.id_token) {
      ctx.body.id_token = this.#spoilt(ctx.body.id_token);
      if (this.#asked.token === 'no-id-token') delete ctx.body.id_token;
    }
    if (ctx.path === '/token' && this.#asked.token === 'broken') ctx.body = 'ceci n’est pas du JSON';
    if (ctx.path === '/.well-known/openid-configuration' && this.#asked.discovery === 'older') forgetNewerParts(ctx.body);
    if (ctx.path === '/me' && ctx.status === 200) this.#spoilPerson(ctx);
  }

  #spoilt(token) {
    const claims = claimsOf(token);
    const { kid } = this.signer.keys[0];
    switch (this.#asked.idToken) {
      case undefined: return token;
      case 'signature': return this.signer.sign(claims, newKey(kid));
      case 'unknown-key': return this.signer.sign(claims, newKey());
      case 'none': return unsigned(claims);
      case 'secret': return signedWithSecret(claims, this.client.secret, kid);
      case 'garbage': return 'a.b.c';
      default: return this.signer.sign({ ...claims, ...changesTo(claims, wrongClaims[this.#asked.idToken]) });
    }
  }

  #spoilPerson(ctx) {
    const claims = claimsOf(ctx.body);
    switch (this.#asked.userInfo) {
      case undefined: break;
      case 'json': answerJson(ctx, claims); break;
      case 'json-subject': answerJson(ctx, { ...claims, sub: 'quelqu-un-d-autre' }); break;
      case 'subject': ctx.body = this.signer.sign({ ...claims, sub: 'quelqu-un-d-autre' }); break;
      case 'signature': ctx.body = this.signer.sign(claims, newKey(this.signer.keys[0].kid)); break;
      case 'none': ctx.body = unsigned(claims); break;
      case 'audience': ctx.body = this.signer.sign({ ...claims, aud: 'un-autre-site' }); break;
      case 'failure': ctx.status = 500; ctx.body = 'en panne'; break;
      default: throw new Error(`unknown fault ${this.#asked.userInfo}`);
    }
  }
}

/** As providers were before these parts of the standards. */
function forgetNewerParts(document) {
  delete document.claims_parameter_supported;
  delete document.authorization_response_iss_parameter_supported;
  delete document.end_session_endpoint;
}

function changesTo(claims, change) {
  if (!change) throw new Error('unknown fault');
  return typeof change === 'function' ? change(claims) : change;
}

function answerJson(ctx, claims) {
  ctx.type = 'json';
  ctx.body = claims;
}
