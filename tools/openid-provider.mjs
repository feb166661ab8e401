// An OpenID Connect provider for development and tests: a real one (npm oidc-provider), with invented people to sign in as.
// It listens on this machine only and ends when its standard input closes, so that it never outlives who started it.
//
//   node tools/openid-provider.mjs [--port N] [--faults]
//
//   --port N    where to listen, if nobody does; a free port otherwise
//   --faults    also take orders, at /_faults, to answer wrongly or to change its keys: for tests
//
// Who starts it says, by environment, what it knows of its only client:
//   OPENID_CLIENT_ID, OPENID_CLIENT_SECRET
//   OPENID_RETURNS, OPENID_SIGN_OUTS    the addresses it may send people back to, separated by spaces
//
// Once ready it prints one line of JSON: {"issuer":"http://127.0.0.1:…"}.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

// Standard output is for the line above only; the library speaks there too.
console.info = console.log = console.warn = console.error;

const { values: asked } = parseArgs({ options: { port: { type: 'string', default: '0' }, faults: { type: 'boolean', default: false } } });
const setting = (name) => process.env[name] || fail(`${name} is missing`);
const client = {
  id: setting('OPENID_CLIENT_ID'),
  secret: setting('OPENID_CLIENT_SECRET'),
  returns: setting('OPENID_RETURNS').split(' '),
  signOuts: setting('OPENID_SIGN_OUTS').split(' '),
};

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

const { Signer } = await import('./openid-provider/signer.mjs');
const { buildProvider } = await import('./openid-provider/provider.mjs');
const { Faults } = await import('./openid-provider/faults.mjs');

const signer = new Signer();
const faults = asked.faults ? new Faults(signer, client) : undefined;
let handle;

const server = createServer((request, response) => {
  if (faults && request.url === '/_faults' && request.method === 'POST') {
    faults.receive(request, response, rollOver);
    return;
  }
  handle(request, response);
});
server.on('error', (error) => (error.code === 'EADDRINUSE' && asked.port !== '0' ? listen(asked.port = '0') : fail(error.message)));
server.on('listening', () => {
  serve();
  process.stdout.write(`${JSON.stringify({ issuer: issuer() })}\n`);
});

listen(asked.port);

function listen(port) {
  server.listen(Number(port), '127.0.0.1');
}

function issuer() {
  return `http://127.0.0.1:${server.address().port}`;
}

// What people and tokens it knows stays in memory from one instance to the next: only its keys differ.
function serve() {
  handle = buildProvider(issuer(), client, signer, faults).callback();
}

function rollOver() {
  signer.renew();
  serve();
}

function fail(message) {
  process.stderr.write(`openid-provider: ${message}\n`);
  process.exit(1);
}
