// Verifies a receipt in the browser, with WebCrypto alone. Nothing here asks the server for an opinion.
// Formats: C2SP tlog-proof, tlog-checkpoint and signed-note; RFC 6962 hashing.

const UTF8 = new TextEncoder();

/** One check: what was asked, whether it held (null: this browser cannot tell), and a detail. */
const check = (what, holds, detail = '') => ({ what, holds, detail });

/**
 * Every check of a receipt, in order, each entry's together.
 *
 * @param receipt the answer of GET /v1/receipts/{id}
 * @param vkey the log's key as /log/vkey gives it, to be trusted in the receipt's stead
 * @returns {Promise<{entry: object, checks: object[]}[]>}
 */
export async function verify(receipt, vkey) {
  const results = [];
  for (const entry of receipt.entries) {
    const checks = [];
    for (const step of [commitment, inclusion, signature]) {
      try {
        checks.push(await step(entry, vkey));
      } catch (error) {
        checks.push(check(step.title, false, error.message));
      }
    }
    results.push({ entry, checks });
  }
  return results;
}

async function commitment(entry) {
  const opened = await sha256(fromBase64(entry.nonce), UTF8.encode(contentText(entry)));
  return check(commitment.title, same(opened, fromBase64(entry.entry)), `SHA-256(nonce ‖ content) = ${short(opened)}`);
}
commitment.title = 'The content opens the commitment';

async function inclusion(entry) {
  const proof = parseProof(entry.proof);
  const leaf = await sha256(Uint8Array.of(0), fromBase64(entry.entry));
  const root = await rootFrom(leaf, proof.index, proof.checkpoint.size, proof.hashes);
  return check(inclusion.title, root !== null && same(root, proof.checkpoint.root),
      `entry ${proof.index} of ${proof.checkpoint.size}, ${proof.hashes.length} ${proof.hashes.length === 1 ? 'hash' : 'hashes'}`);
}
inclusion.title = 'The commitment is in the log';

async function signature(entry, vkey) {
  const { checkpoint } = parseProof(entry.proof);
  const key = await parseKey(vkey);
  const line = checkpoint.signatures.find((s) => s.name === key.name && same(s.bytes.slice(0, 4), key.id));
  if (checkpoint.origin !== key.name || !line) {
    return check(signature.title, false, `no signature by ${key.name}`);
  }
  let imported;
  try {
    imported = await crypto.subtle.importKey('raw', key.bytes, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    return check(signature.title, null, 'this browser has no Ed25519; use sotto verify');
  }
  const holds = await crypto.subtle.verify({ name: 'Ed25519' }, imported, line.bytes.slice(4), UTF8.encode(checkpoint.body));
  return check(signature.title, holds, `Ed25519, ${key.name}`);
}
signature.title = 'The log’s own key signed that state';

/** The content as the bytes were hashed: text as it stands, an object in canonical form (RFC 8785). */
export function contentText(entry) {
  return typeof entry.content === 'string' ? entry.content : canonical(entry.content);
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** A C2SP tlog-proof: index, hashes from the leaf upward, checkpoint. Throws if it is malformed. */
export function parseProof(text) {
  const gap = text.indexOf('\n\n');
  const lines = text.slice(0, gap).split('\n');
  if (gap < 0 || lines.shift() !== 'c2sp.org/tlog-proof@v1') throw new Error('not a tlog-proof');
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const index = decimal(lines.shift()?.match(/^index (\d+)$/)?.[1]);
  const hashes = lines.map(fromBase64);
  if (hashes.some((hash) => hash.length !== 32)) throw new Error('a hash of the proof is not 32 bytes');
  return { index, hashes, checkpoint: parseCheckpoint(text.slice(gap + 2)) };
}

function parseCheckpoint(text) {
  const gap = text.indexOf('\n\n');
  if (gap < 0) throw new Error('the checkpoint has no signature');
  const body = text.slice(0, gap + 1);
  const [origin, size, root] = body.split('\n');
  const signatures = text.slice(gap + 2).split('\n').filter(Boolean).map((line) => {
    const [, name, bytes] = line.match(/^— (\S+) (\S+)$/u) ?? [];
    if (!name) throw new Error('a signature line of the checkpoint is malformed');
    return { name, bytes: fromBase64(bytes) };
  });
  return { body, origin, size: decimal(size), root: fromBase64(root), signatures };
}

/** A vkey, `name+hash+base64(0x01 ‖ key)`; its hash is recomputed. */
async function parseKey(vkey) {
  const [, name, hex, encoded] = vkey.trim().match(/^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/) ?? [];
  if (!name) throw new Error('the log’s key is malformed');
  const typed = fromBase64(encoded);
  if (typed[0] !== 1 || typed.length !== 33) throw new Error('the log’s key is not Ed25519');
  const id = (await sha256(UTF8.encode(`${name}\n`), typed)).slice(0, 4);
  if (toHex(id) !== hex) throw new Error('the log’s key does not match its own hash');
  return { name, id, bytes: typed.slice(1) };
}

/** The root that an inclusion proof leads to (RFC 9162 section 2.1.3.2), or null if its length is wrong. */
export async function rootFrom(leaf, index, size, hashes) {
  if (index >= size) return null;
  let fn = BigInt(index);
  let sn = BigInt(size) - 1n;
  let root = leaf;
  for (const hash of hashes) {
    if (sn === 0n) return null;
    if ((fn & 1n) === 1n || fn === sn) {
      root = await sha256(Uint8Array.of(1), hash, root);
      while ((fn & 1n) === 0n && fn !== 0n) { fn >>= 1n; sn >>= 1n; }
    } else {
      root = await sha256(Uint8Array.of(1), root, hash);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n ? root : null;
}

/** A copy of the receipt with one bit of one part of its first entry turned over. */
export function tampered(receipt, part) {
  const copy = structuredClone(receipt);
  const entry = copy.entries[0];
  if (part === 'content') entry.content = flipCharacter(contentText(entry));
  if (part === 'nonce' || part === 'entry') entry[part] = toBase64(flipByte(fromBase64(entry[part])));
  if (part === 'signature') entry.proof = flipInLine(entry.proof, (lines) => lines.findLastIndex((line) => line.startsWith('— ')));
  if (part === 'root') entry.proof = flipInLine(entry.proof, (lines) => lines.indexOf('') + 3);
  return copy;
}

/** Where two receipts of one call first differ: {before, was, is, after}, a few characters of each. */
export function difference(receipt, forged) {
  const [one, other] = [receipt, forged].map(({ entries: [entry] }) => [contentText(entry), entry.nonce, entry.entry, entry.proof].join('\n'));
  const at = [...one].findIndex((unit, i) => unit !== other[i]);
  return { before: one.slice(Math.max(0, at - 14), at), was: one[at], is: other[at], after: one.slice(at + 1, at + 15) };
}

function flipInLine(text, find) {
  const lines = text.split('\n');
  const at = find(lines);
  const words = lines[at].split(' ');
  words.push(toBase64(flipByte(fromBase64(words.pop()))));
  lines[at] = words.join(' ');
  return lines.join('\n');
}

function flipByte(bytes) {
  const flipped = bytes.slice();
  flipped[Math.floor(flipped.length / 2)] ^= 1;
  return flipped;
}

/** Turns one letter or digit near the middle into its neighbour. */
function flipCharacter(text) {
  const from = Math.floor(text.length / 2);
  const at = from + Math.max(0, text.slice(from).search(/[a-z0-9]/i));
  const turned = String.fromCharCode(text.charCodeAt(at) ^ 1);
  return text.slice(0, at) + turned + text.slice(at + 1);
}

async function sha256(...parts) {
  if (!globalThis.crypto?.subtle) throw new Error('the browser verifies only on https or on localhost');
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

function decimal(text) {
  if (!/^(0|[1-9]\d{0,15})$/.test(text ?? '')) throw new Error('a number of the proof is malformed');
  return Number(text);
}

function fromBase64(text) {
  try {
    return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
  } catch {
    throw new Error('a part is not base64');
  }
}

const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));
const toHex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const short = (bytes) => `${toHex(bytes).slice(0, 16)}…`;
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
