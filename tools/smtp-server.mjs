#!/usr/bin/env node
// A mail server for tests and trials, on this machine only: it takes messages, writes each as a line of JSON on its output, and
// forwards none. Its first line is {"port": N}. It ends when its input does, so that it never outlives who started it.
//   --port N          listens there (without it, on a free port)
//   --defer N         answers « 451 » to the first N messages
//   --refuse ADDRESS  answers « 550 » to messages for this address
//   --deny ADDRESS    answers « 554 5.7.1 » to messages for this address, as if the sender might not relay
//   --starttls        offers to encrypt, with a certificate that nobody vouches for
//   --user NAME:PASS  takes messages only from who signs in so
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    defer: { type: 'string', default: '0' },
    refuse: { type: 'string', multiple: true, default: [] },
    deny: { type: 'string', multiple: true, default: [] },
    starttls: { type: 'boolean', default: false },
    user: { type: 'string' },
  },
});

const say = line => process.stdout.write(`${JSON.stringify(line)}\n`);
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });
let toDefer = Number(options.defer);

const server = new SMTPServer({
  authOptional: !options.user,
  allowInsecureAuth: true,
  disabledCommands: [...(options.starttls ? [] : ['STARTTLS']), ...(options.user ? [] : ['AUTH'])],
  onAuth: ({ username, password }, session, done) =>
    `${username}:${password}` === options.user ? done(null, { user: username }) : done(refusal(535, '5.7.8 Authentication failed')),
  onMailFrom: (address, session, done) => (toDefer-- > 0 ? done(refusal(451, '4.3.0 Come back later')) : done()),
  onRcptTo: ({ address }, session, done) => {
    if (options.refuse.includes(address)) return done(refusal(550, `5.1.1 <${address}>: no such user here`));
    if (options.deny.includes(address)) return done(refusal(554, `5.7.1 <${address}>: relay access denied`));
    return done();
  },
  onData(stream, { envelope, secure, user }, done) {
    const chunks = [];
    stream.on('data', chunk => chunks.push(chunk));
    stream.on('end', () => {
      say({
        from: envelope.mailFrom.address,
        to: envelope.rcptTo.map(recipient => recipient.address),
        secure,
        user: user ?? null,
        message: Buffer.concat(chunks).toString('base64'),
      });
      done();
    });
  },
});

// A client that breaks off is its own affair.
server.on('error', error => process.stderr.write(`smtp-server: ${error.message}\n`));
server.listen(Number(options.port), '127.0.0.1', () => say({ port: server.server.address().port }));
process.stdin.on('end', () => process.exit()).resume();
