// The left side: use, customer, conversation, protocol. Knows the form and nothing of results.

import { make, byId, words } from './dom.js';

const ROLES = [['system', 'System'], ['user', 'Customer'], ['assistant', 'Assistant']];
const LANGUAGES = { en: 'English', de: 'German', fr: 'French', es: 'Spanish', it: 'Italian', nl: 'Dutch', pt: 'Portuguese' };
const MODELS = { openai: 'gpt-5-mini', anthropic: 'claude-sonnet-4-5' };

let uses = [];
let subjects = [];
let loaded = '';

export const use = () => uses.find((candidate) => candidate.id === byId('use').value);
export const subject = () => subjects.find((candidate) => idOf(candidate) === byId('subject').value) ?? typed();
export const idOf = (who) => `${who.system}:${who.id}`;

export const BASES = {
  consent: 'consent', contract: 'contract', legal_obligation: 'legal obligation', vital_interests: 'vital interests',
  public_task: 'public task', legitimate_interests: 'legitimate interests',
};
export const basisName = (basis) => BASES[basis] ?? words(basis);

/** The customer named by hand, `system:id`, where the server offers none to choose from. */
function typed() {
  const [, system, id] = byId('subject').value.match(/^([^:]+):(.+)$/) ?? [];
  return system ? { system, id } : undefined;
}

/** Fills the form from the server's state; `changed` is called after every change of what would be sent. */
export function open(state, changed) {
  uses = state.uses;
  subjects = state.subjects;
  byId('use').replaceChildren(...uses.map((u) => make('option', { value: u.id }, u.title || u.id)));
  if (subjects.length) byId('subject').replaceChildren(...subjectGroups());
  else typeSubject();
  if (state.use) byId('use').value = state.use;
  chooseByLanguage();
  byId('model').value = MODELS.openai;
  loadSample();
  describeUse();
  byId('fields').disabled = false;
  listen(changed);
}

function typeSubject() {
  byId('subject').replaceWith(make('input', {
    id: 'subject', autocomplete: 'off', spellcheck: 'false', placeholder: 'system:id', 'aria-describedby': 'choice-state',
  }));
  byId('sample').hidden = true;
}

function subjectGroups() {
  const codes = [...new Set(subjects.map((who) => who.language))];
  const groups = codes.map((code) => make('optgroup', { label: LANGUAGES[code] ?? code },
      subjects.filter((who) => who.language === code).map((who) => make('option', { value: idOf(who) }, who.label))));
  return [...groups, make('option', { value: '' }, 'No customer')];
}

function chooseByLanguage() {
  const code = navigator.language.slice(0, 2);
  const who = subjects.find((candidate) => candidate.language === code) ?? subjects[0];
  if (who) byId('subject').value = idOf(who);
}

function listen(changed) {
  byId('use').addEventListener('change', () => { describeUse(); changed(); });
  byId('subject').addEventListener('change', () => { if (untouched() && subject()?.sample) loadSample(); changed(); });
  byId('sample').addEventListener('click', () => { loadSample(); changed(); });
  byId('add').addEventListener('click', () => {
    addMessage({ role: nextRole(), content: '' }).querySelector('textarea').focus();
    changed();
  });
  for (const radio of document.getElementsByName('protocol')) {
    radio.addEventListener('change', () => {
      const other = radio.value === 'openai' ? 'anthropic' : 'openai';
      if (byId('model').value === MODELS[other]) byId('model').value = MODELS[radio.value];
      changed();
    });
  }
  byId('form').addEventListener('input', changed);
  byId('form').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) byId('form').requestSubmit();
  });
}

function describeUse() {
  const chosen = use();
  byId('use-about').textContent = chosen
    ? `Purpose: ${words(chosen.purpose)}. Basis: ${basisName(chosen.basis)}. Goes to ${chosen.recipient}.`
    : 'The registry declares no use.';
}

/** What would be sent. */
export function request() {
  return {
    use: byId('use').value,
    subject: byId('subject').value || null,
    protocol: document.querySelector('input[name=protocol]:checked').value,
    model: byId('model').value.trim(),
    stream: byId('stream').checked,
    messages: messages(),
  };
}

function messages() {
  return [...byId('messages').children].map((item) => ({
    role: item.querySelector('select').value,
    content: item.querySelector('textarea').value,
  }));
}

/** Who says a part of the request that a server names by its path, as `messages[1].content`. */
export function speakerAt(path, { protocol, messages: all }) {
  const place = path.match(/^messages\[(\d+)\]/)?.[1];
  if (place === undefined) return path.startsWith('system') ? 'system' : path;
  return (protocol === 'anthropic' ? all.filter((m) => m.role !== 'system') : all)[place]?.role ?? path;
}

const untouched = () => JSON.stringify(messages()) === loaded || messages().every((m) => !m.content.trim());

function loadSample() {
  const sample = subject()?.sample ?? [{ role: 'user', content: '' }];
  byId('messages').replaceChildren();
  sample.forEach(addMessage);
  loaded = JSON.stringify(messages());
}

function nextRole() {
  return messages().at(-1)?.role === 'user' ? 'assistant' : 'user';
}

function addMessage({ role, content }) {
  const area = make('textarea', { rows: 1, spellcheck: 'false', dir: 'auto' });
  area.value = content;
  const roles = make('select', {}, ROLES.map(([value, title]) => make('option', { value }, title)));
  roles.value = role;
  const remove = make('button', { type: 'button', class: 'quiet remove', title: 'Remove this message' }, '×');
  const item = make('li', { class: role }, roles, area, remove);
  roles.addEventListener('change', () => { item.className = roles.value; });
  remove.addEventListener('click', () => {
    const near = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    number();
    (near?.querySelector('textarea') ?? byId('add')).focus();
    byId('form').dispatchEvent(new Event('input', { bubbles: true }));
  });
  byId('messages').append(item);
  number();
  return item;
}

/** Names the controls of each message by its place. */
function number() {
  [...byId('messages').children].forEach((item, i) => {
    item.querySelector('select').setAttribute('aria-label', `Who says message ${i + 1}`);
    item.querySelector('textarea').setAttribute('aria-label', `Message ${i + 1}`);
    item.querySelector('.remove').setAttribute('aria-label', `Remove message ${i + 1}`);
  });
}
