// The playground: wires the form, the server and the results together.

import * as api from './api.js';
import * as compose from './compose.js';
import * as results from './results.js';
import { explainOn } from './marks.js';
import { LANGUAGES, snippet } from './snippets.js';
import { make, byId, copyFrom, words } from './dom.js';

let language = LANGUAGES[0];
let running = false;

async function start() {
  try {
    const state = await api.state();
    byId('key-form').hidden = true;
    byId('upstream').hidden = false;
    byId('upstream-name').textContent = state.upstream;
    compose.open(state, drawSnippet);
    byId('snippet-step').hidden = false;
    drawTabs();
    drawSnippet();
    await drawChoice();
    say('');
  } catch (error) {
    if (error.status === 401 || error.status === 403) askKey(error);
    else results.fail(error);
  }
}

function askKey(error) {
  const again = !byId('key-form').hidden;
  byId('key-form').hidden = false;
  byId('key-hint').textContent = again ? `That key does not open it: ${error.message}` : byId('key-hint').textContent;
  byId('key').focus();
}

function say(text) {
  byId('status').textContent = text;
}

async function send() {
  if (running) return;
  running = true;
  byId('send').setAttribute('aria-disabled', 'true');
  say('Sending …');
  results.waiting();
  try {
    const request = compose.request();
    const named = naming(request);
    let begun = false;
    const result = await api.run(request, (soFar) => {
      results.settled();
      results.draw(named(soFar), true);
      if (!begun) intoView();
      begun = true;
    });
    results.draw(named(result), false);
    say(summary(result, ' Fetching the receipt …'));
    const verified = await receiptOf(result);
    say(summary(result, verified === null ? '' : verified ? ' Receipt verified.' : ' The receipt does not verify.'));
  } catch (error) {
    results.fail(error);
    say('');
  } finally {
    results.settled();
    running = false;
    byId('send').removeAttribute('aria-disabled');
    intoView();
  }
}

/** Gives each part that was sent its speaker; the same parts give the same array. */
function naming(request) {
  let [from, to] = [null, []];
  return (result) => {
    if (result.sent && result.sent !== from) {
      from = result.sent;
      to = from.map((part) => ({ ...part, role: compose.speakerAt(part.role, request) }));
    }
    return { ...result, sent: to };
  };
}

async function receiptOf(result) {
  byId('receipt-step').hidden = !result.receipt;
  if (!result.receipt) return null;
  try {
    const [receipt, vkey] = await Promise.all([
      api.receipt(result.receipt, result.verdict?.allowed ? 2 : 1), api.vkey()]);
    return await results.drawReceipt(receipt, vkey);
  } catch (error) {
    results.failReceipt(error);
    return null;
  }
}

function summary(result, end) {
  const time = result.elapsed_ms === undefined ? '' : ` in ${Math.round(result.elapsed_ms)} ms`;
  return `${result.verdict.allowed ? 'Allowed' : 'Refused'}${time}.${end}`;
}

/** Shows the start of the results where it is out of sight: below the form, or scrolled away. */
function intoView() {
  const top = byId('results').getBoundingClientRect().top;
  if (top > -40 && top < window.innerHeight * 0.6) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  byId('results').scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
}

/** Says what is on file for this customer and this use's purpose. */
async function drawChoice() {
  const use = compose.use();
  const subject = compose.subject();
  byId('object').disabled = byId('lift').disabled = !use || !subject;
  byId('consent').hidden = !subject || !use?.consent_wording;
  if (!use || !subject) {
    byId('choice-state').textContent = use?.subject_required ? 'This use needs a customer.' : 'Nobody is named.';
    return;
  }
  const chosen = latest(await filed(compose.idOf(subject)), use.purpose);
  const about = words(use.purpose);
  byId('choice-state').textContent = chosen ? sentence(chosen, about) : `Nothing on file about ${about}.`;
  byId('choice-state').classList.toggle('against', ['object', 'restrict', 'withdraw', 'opt_out'].includes(chosen?.choice));
}

async function filed(subject) {
  try {
    const answer = await api.preferences(subject);
    return Array.isArray(answer) ? answer : answer.preferences ?? [];
  } catch {
    return [];
  }
}

/** The last choice for a purpose or for all; the later of two at the same time. */
function latest(preferences, purpose) {
  const bearing = preferences.filter((p) => p.purpose === purpose || p.purpose === '*');
  return bearing.reduce((last, next) => (!last || String(next.at ?? '') >= String(last.at ?? '') ? next : last), null);
}

const SENTENCES = {
  consent: 'Has consented to', withdraw: 'Has withdrawn consent to', object: 'Objects to', restrict: 'Has restricted',
  opt_out: 'Has opted out of', lift: 'Lifted every objection to',
};

function sentence(preference, purpose) {
  return `${SENTENCES[preference.choice] ?? preference.choice} ${purpose}.`;
}

async function choose(choice, wording = 'Chosen in the playground.') {
  try {
    await api.choose(compose.idOf(compose.subject()), compose.use().purpose, choice, wording);
    await drawChoice();
  } catch (error) {
    byId('choice-state').textContent = error.message;
  }
}

function drawTabs() {
  byId('tabs').replaceChildren(...LANGUAGES.map((name, i) => {
    const tab = make('button', {
      'type': 'button', 'role': 'tab', 'id': `tab-${i}`, 'aria-controls': 'panel',
      'aria-selected': String(name === language), 'tabindex': name === language ? '0' : '-1',
    }, name);
    tab.addEventListener('click', () => pickTab(i));
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) pickTab((i + step + LANGUAGES.length) % LANGUAGES.length);
    });
    return tab;
  }));
  byId('panel').setAttribute('aria-labelledby', `tab-${LANGUAGES.indexOf(language)}`);
}

function pickTab(i) {
  language = LANGUAGES[i];
  drawTabs();
  byId(`tab-${i}`).focus();
  drawSnippet();
}

function drawSnippet() {
  byId('code').textContent = snippet(language, compose.request(), location.origin);
}

byId('form').addEventListener('submit', (event) => { event.preventDefault(); send(); });
byId('key-form').addEventListener('submit', (event) => {
  event.preventDefault();
  api.useKey(byId('key').value.trim());
  start();
});
byId('object').addEventListener('click', () => choose('object'));
byId('consent').addEventListener('click', () => choose('consent', compose.use().consent_wording));
byId('lift').addEventListener('click', () => choose('lift'));
byId('use').addEventListener('change', drawChoice);
byId('subject').addEventListener('change', drawChoice);
byId('copy').addEventListener('click', () => copyFrom(byId('copy'), byId('code').textContent));
explainOn(byId('results'));
start();
