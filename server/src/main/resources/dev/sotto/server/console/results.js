// The right side: draws a run's result. Knows nothing of the form.

import { make, byId, copyFrom } from './dom.js';
import { basisName } from './compose.js';
import * as marks from './marks.js';
import { verify, tampered, difference, contentText } from './receipt.js';

const SPEAKERS = { system: 'System', user: 'Customer', assistant: 'Assistant' };

let drawnSent = null;
let entries = [];

/**
 * Draws verdict, what was sent and the reply, as far as the result has them. May be called again and again
 * while a reply grows: what has not changed is left alone, so that focus and selection stay.
 */
export function draw(result, running) {
  byId('empty').hidden = true;
  byId('problem').hidden = true;
  byId('score').hidden = false;
  if (result.sent !== drawnSent) {
    drawnSent = result.sent;
    entries = marks.numbering(result.sent);
    drawVerdict(result.verdict);
    drawSent(result.sent, result.verdict?.allowed);
  }
  drawReply(result, running);
}

function drawVerdict(verdict) {
  const box = byId('verdict');
  if (!verdict) {
    box.replaceChildren();
    return;
  }
  const allowed = verdict.allowed;
  const facts = allowed
    ? [['Basis', basisName(verdict.basis ?? '')], ['Article', article(verdict)]]
    : [['Why', verdict.reason], ['Article', article(verdict)], ['Code', verdict.code], ['What to do', verdict.remedy]];
  box.replaceChildren(make('div', { class: allowed ? 'verdict allowed' : 'verdict refused' },
      make('p', { class: 'word' }, make('span', { 'aria-hidden': 'true' }, allowed ? '✓' : '✗'), allowed ? 'Allowed' : 'Refused'),
      definitions(facts)), ...also(verdict), duties(verdict.duties ?? []));
}

function article(verdict) {
  return verdict.article && /^\d/.test(verdict.article) ? `GDPR art. ${verdict.article}` : verdict.article;
}

/** The other refusals: those for the same reason by their articles alone. */
function also(verdict) {
  const others = verdict.also ?? [];
  const same = others.filter((other) => other.reason === verdict.reason).map((other) => other.article);
  const more = others.filter((other) => other.reason !== verdict.reason)
      .map((other) => `${String(other.reason ?? other.code).replace(/\.$/, '')} (${other.article})`);
  return [['The same by', same], ['Besides', more]].filter(([, list]) => list.length)
      .map(([start, list]) => make('p', { class: 'hint' }, `${start}: ${list.join('; ')}.`));
}

function duties(owed) {
  if (owed.length === 0) return '';
  return make('details', {}, make('summary', {}, `${owed.length} ${owed.length === 1 ? 'duty comes' : 'duties come'} with it`),
      make('ul', { class: 'duties' }, owed.map((duty) => make('li', {}, duty))));
}

function definitions(facts) {
  return make('dl', {}, facts.filter(([, value]) => value)
      .map(([term, value]) => make('div', {}, make('dt', {}, term), make('dd', {}, value))));
}

function drawSent(sent, allowed) {
  byId('sent-step').hidden = false;
  byId('legend').replaceChildren(...(entries.length ? marks.legend(entries) : []));
  const details = byId('findings');
  details.hidden = entries.length === 0;
  byId('sent').replaceChildren(
      allowed === false ? make('p', { class: 'nothing' }, 'Nothing. The call was refused before anything left.') : '',
      ...sent.map((message) => sentMessage(message, allowed === false ? 'Would have been sent' : 'Sent')));
  details.querySelector('summary').textContent = `${entries.length} ${entries.length === 1 ? 'value' : 'values'} found, with reasons`;
  details.querySelector('div').replaceChildren(marks.findingsTable(entries));
}

function sentMessage(message, title) {
  if (message.marks.length === 0 && message.text === message.original) {
    return make('div', { class: 'exchange' },
        make('p', { class: 'speaker' }, SPEAKERS[message.role] ?? message.role, title === 'Sent' ? ', sent as written' : ''),
        make('div', { class: 'pair single' }, make('div', { class: 'pane out' }, marks.marked(message.text, [], 'sent'))));
  }
  const spans = (start, end) => message.marks.map((mark) => ({ start: mark[start], end: mark[end], entry: entries[mark.n - 1] }));
  return make('div', { class: 'exchange' },
      make('p', { class: 'speaker' }, SPEAKERS[message.role] ?? message.role),
      make('div', { class: 'pair' },
          pane('Written', marks.marked(message.original, spans('original_start', 'original_end'), 'original')),
          pane(title, marks.marked(message.text, spans('start', 'end'), 'sent'), 'out')));
}

function pane(title, content, kind = '') {
  return make('div', { class: `pane ${kind}` }, make('h4', {}, title), content);
}

function drawReply(result, running) {
  const step = byId('reply-step');
  step.hidden = result.verdict?.allowed === false || (!running && !result.reply && !result.reply_masked);
  const { reply_masked: came = '', reply = '', reply_marks: restored } = result;
  const spans = running ? marks.spansOf(reply, entries, 'original') : marks.restoredSpans(reply, restored ?? [], entries);
  byId('reply').replaceChildren(
      pane('As it came', marks.marked(came, marks.spansOf(came, entries, 'replacement'), 'pseudonym'), 'out'),
      pane('As your app gets it', marks.marked(reply, spans, 'restored'), 'in'));
  byId('reply').classList.toggle('running', Boolean(running));
}

/** Shows that something is under way. */
export function waiting() {
  byId('empty').hidden = true;
  byId('problem').hidden = true;
  byId('score').hidden = false;
  byId('score').classList.add('waiting');
  byId('receipt-step').hidden = true;
}

export function settled() {
  byId('score').classList.remove('waiting');
}

/** Shows a failure, and what was before. */
export function fail(error) {
  byId('score').hidden = true;
  byId('empty').hidden = true;
  const box = byId('problem');
  box.hidden = false;
  box.replaceChildren(make('p', { class: 'word' }, error.title ?? 'Something failed'), make('p', {}, error.message));
}

/** Shows that the receipt could not be had, beside a result that stands. */
export function failReceipt(error) {
  byId('receipt').replaceChildren(make('div', { class: 'problem' },
      make('p', { class: 'word' }, 'No receipt to verify'), make('p', {}, error.message)));
}

const PARTS = [['content', 'content'], ['nonce', 'nonce'], ['entry', 'log entry'], ['root', 'tree root'], ['signature', 'signature']];

/** Draws the receipt with its checks, and what tampers with it. Returns whether every check held. */
export async function drawReceipt(receipt, vkey) {
  const box = byId('receipt');
  const outcome = make('div', { class: 'checks', role: 'status' });
  const parts = make('select', { id: 'part' }, PARTS.map(([value, title]) => make('option', { value }, title)));
  const tamper = make('button', { type: 'button', id: 'tamper' }, 'Tamper with it');
  const restore = make('button', { type: 'button', id: 'restore', class: 'quiet', hidden: true }, 'Put it back');
  const show = async (shown) => {
    const results = await verify(shown, vkey);
    const forged = shown !== receipt;
    outcome.replaceChildren(headline(results, forged), forged ? change(difference(receipt, shown)) : '', ...results.map(entryChecks));
    return holds(results);
  };
  tamper.addEventListener('click', async () => { restore.hidden = false; await show(tampered(receipt, parts.value)); });
  restore.addEventListener('click', async () => { restore.hidden = true; await show(receipt); tamper.focus(); });
  const good = await show(receipt);
  box.replaceChildren(outcome,
      make('div', { class: 'tamper' }, make('label', { for: 'part' }, 'Flip one bit of the'), parts, tamper, restore),
      offline(receipt, vkey));
  return good;
}

const holds = (results) => results.every(({ checks }) => checks.every((c) => c.holds));

function headline(results, forged) {
  const checks = results.flatMap((result) => result.checks);
  const failed = checks.filter((c) => c.holds === false).length;
  const open = checks.filter((c) => c.holds === null).length;
  const [sign, state, words] = failed ? ['✗', 'bad', forged ? `Tampering found: ${failed} of ${checks.length} checks fail` : `Does not verify: ${failed} of ${checks.length} checks fail`]
    : open ? ['–', 'open', `${open} of ${checks.length} checks need another browser`]
    : ['✓', 'good', `Verified here: ${checks.length} of ${checks.length} checks`];
  return make('p', { class: `word ${state}` }, make('span', { 'aria-hidden': 'true' }, sign), words);
}

function change({ before, was, is, after }) {
  return make('p', { class: 'change' }, make('code', {}, '…', before, make('del', {}, was), make('ins', {}, is), after, '…'));
}

function entryChecks({ entry, checks }) {
  return make('div', { class: 'entry' },
      make('h4', {}, entry.what.charAt(0).toUpperCase() + entry.what.slice(1)),
      make('ul', {}, checks.map(checkLine)),
      make('details', {}, make('summary', {}, 'What it says'),
          make('pre', { tabindex: '0', 'aria-label': 'Content of the entry' }, pretty(contentText(entry)))));
}

function checkLine({ what, holds: held, detail }) {
  const [sign, word, state] = held === null ? ['–', 'not checked', 'open'] : held ? ['✓', 'holds', 'good'] : ['✗', 'fails', 'bad'];
  return make('li', { class: state }, make('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
      make('span', { class: 'away' }, `${word}: `), make('span', {}, what), make('small', {}, detail));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function offline(receipt, vkey) {
  const command = `./sotto verify receipt.json --vkey '${vkey.trim()}'`;
  const url = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
  const copy = make('button', { type: 'button', class: 'quiet' }, 'Copy the command');
  copy.addEventListener('click', () => copyFrom(copy, command));
  return make('div', { class: 'offline' },
      make('p', { class: 'hint' }, 'Or on another machine, without this server: ',
          make('a', { href: url, download: 'receipt.json' }, 'receipt.json')),
      make('pre', { tabindex: '0', 'aria-label': 'Command that verifies offline' }, command), copy);
}
