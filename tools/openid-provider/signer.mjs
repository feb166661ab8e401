import { createPrivateKey, createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';

/** The provider's keys (P-256, ES256), the one in use first. They last as long as the process. */
export class Signer {
  keys = [newKey()];

  /** Takes a new key; the former ones go on being published, so that what they signed can still be checked. */
  renew() {
    this.keys = [newKey(), ...this.keys];
  }

  /** A token of these claims, signed with a key: the one in use without another. */
  sign(claims, key = this.keys[0]) {
    const content = encode({ alg: 'ES256', kid: key.kid }, claims);
    const signature = sign('sha256', Buffer.from(content), { key: createPrivateKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' });
    return `${content}.${signature.toString('base64url')}`;
  }
}

export function newKey(kid = randomUUID()) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
}

/** A token that nobody signed. */
export const unsigned = (claims) => `${encode({ alg: 'none' }, claims)}.`;

/** A token signed with a secret that both sides share, as if it were a key. */
export function signedWithSecret(claims, secret, kid) {
  const content = encode({ alg: 'HS256', kid }, claims);
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

export const claimsOf = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));

function encode(header, claims) {
  return [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}
