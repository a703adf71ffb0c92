// Marked text: findings in what was written, pseudonyms in what is sent, values in what comes back.
// Colour stands for the kind, the line under a mark for what was done with it, and the small number
// joins the same value wherever it stands.

import { make, byId } from './dom.js';

const FAMILIES = {
  person: ['PERSON', 'USERNAME'],
  contact: ['EMAIL', 'PHONE', 'URL'],
  place: ['ADDRESS', 'POSTCODE', 'LOCATION', 'COORDINATES'],
  number: ['ORDER_ID', 'ACCOUNT_ID', 'OTHER_ID'],
  money: ['CREDIT_CARD', 'IBAN', 'BIC', 'MONEY', 'CRYPTO_WALLET'],
  identity: ['NATIONAL_ID', 'DATE_OF_BIRTH', 'DATE', 'AGE', 'VEHICLE_PLATE', 'SPECIAL_CATEGORY'],
  machine: ['IP_ADDRESS', 'MAC_ADDRESS', 'SECRET'],
  organization: ['ORGANIZATION'],
};
const FAMILY_OF = new Map(
    Object.entries(FAMILIES).flatMap(([family, kinds]) => kinds.map((kind) => [kind, family])));

const WORDS = {
  EMAIL: 'E-mail address', PHONE: 'Telephone number', ADDRESS: 'Postal address', URL: 'Web address',
  ORDER_ID: 'Order number', ACCOUNT_ID: 'Customer or account number', OTHER_ID: 'Other number',
  IBAN: 'IBAN', BIC: 'BIC', IP_ADDRESS: 'IP address', MAC_ADDRESS: 'MAC address',
};

const DONE = {
  pseudonym: ['Pseudonym', 'Replaced by a pseudonym. The real value comes back in the reply.'],
  mask: ['Masked', 'Blotted out. It does not come back.'],
  drop: ['Dropped', 'Taken out. It does not come back.'],
  block: ['Blocked', 'A call with such a value is refused.'],
  keep: ['Kept', 'Sent as it stands: this use keeps values of this kind.'],
};

export function familyOf(kind) {
  return FAMILY_OF.get(kind) ?? 'machine';
}

export function nameOf(kind) {
  return WORDS[kind] ?? (kind.charAt(0) + kind.slice(1).toLowerCase()).replaceAll('_', ' ');
}

export function treatmentOf(protection) {
  return DONE[String(protection).toLowerCase()] ?? [String(protection), ''];
}

/** Gives each distinct replacement of a run its number, from 1, in order of appearance. */
export function numbering(sent) {
  const numbers = new Map();
  const entries = [];
  for (const message of sent) {
    for (const mark of message.marks) {
      const replacement = message.text.slice(mark.start, mark.end);
      const original = message.original.slice(mark.original_start, mark.original_end);
      const key = kept(mark) ? 'kept ' + original : replacement + (replacement ? '' : original);
      if (!numbers.has(key)) {
        numbers.set(key, numbers.size + 1);
        entries.push({ ...mark, n: numbers.size, replacement, original, count: 0 });
      }
      mark.n = numbers.get(key);
      entries[mark.n - 1].count++;
    }
  }
  return entries;
}

function kept(mark) {
  return String(mark.protection).toLowerCase() === 'keep';
}

/**
 * Text with marks. `spans`: [{start, end, entry}] with UTF-16 offsets in any order; overlapping ones are
 * left out. `side` says which of the two texts this is, for the reader of a screen reader.
 */
export function marked(text, spans, side) {
  const parts = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < at || span.end <= span.start) continue;
    parts.push(text.slice(at, span.start), mark(text.slice(span.start, span.end), span.entry, side));
    at = span.end;
  }
  parts.push(text.slice(at));
  const first = parts.find((part) => part.explained);
  if (first) first.tabIndex = 0;
  return make('div', { class: 'text', dir: 'auto' }, parts);
}

function mark(value, entry, side) {
  const [treatment] = treatmentOf(entry.protection);
  const element = make('mark', {
    'class': `k-${familyOf(entry.kind)} p-${String(entry.protection ?? 'pseudonym').toLowerCase()}`,
    'tabindex': '-1',
    'data-n': entry.n,
    'aria-label': `${value}, ${nameOf(entry.kind)}, ${side === 'original' ? treatment : side}, number ${entry.n}`,
    'role': 'button',
  }, value, make('sup', { 'aria-hidden': 'true' }, String(entry.n)));
  element.explained = entry;
  return element;
}

/**
 * Where each entry's `side` (`replacement` or `original`) stands in a text, the longest first so that none
 * cuts another.
 */
export function spansOf(text, entries, side) {
  const spans = [];
  const wanted = entries.filter((entry) => entry[side] && !kept(entry))
      .sort((a, b) => b[side].length - a[side].length);
  for (const entry of wanted) {
    for (let at = text.indexOf(entry[side]); at >= 0; at = text.indexOf(entry[side], at + 1)) {
      const end = at + entry[side].length;
      if (!spans.some((span) => span.start < end && at < span.end)) spans.push({ start: at, end, entry });
    }
  }
  return spans;
}

/** The reply's restored spans, joined to the entries that they came from where the value says so. */
export function restoredSpans(text, marks, entries) {
  return marks.map((span) => {
    const value = text.slice(span.start, span.end);
    const same = entries.find((entry) => entry.kind === span.kind && entry.original === value)
        ?? entries.find((entry) => entry.kind === span.kind)
        ?? { kind: span.kind, n: '·', rule: '', evidence: '', original: value };
    return { start: span.start, end: span.end, entry: { ...same, protection: 'pseudonym' } };
  });
}

export function legend(entries) {
  const kinds = new Map();
  for (const entry of entries) kinds.set(entry.kind, (kinds.get(entry.kind) ?? 0) + entry.count);
  const treatments = [...new Set(entries.map((entry) => String(entry.protection).toLowerCase()))];
  return [
    make('ul', { 'aria-label': 'Kinds found' }, [...kinds].map(([kind, count]) => make('li', {},
        make('span', { class: `swatch k-${familyOf(kind)}`, 'aria-hidden': 'true' }),
        nameOf(kind), make('b', {}, String(count))))),
    make('ul', { 'aria-label': 'What was done' }, treatments.map((treatment) => make('li', {},
        make('span', { class: `stroke p-${treatment}`, 'aria-hidden': 'true' }),
        treatmentOf(treatment)[0]))),
  ];
}

export function findingsTable(entries) {
  const head = ['', 'Kind', 'Written', 'Sent', 'Rule', 'Sure', 'Why'];
  return make('table', {},
      make('thead', {}, make('tr', {}, head.map((title) => make('th', { scope: 'col' },
          title || make('span', { class: 'away' }, 'Number'))))),
      make('tbody', {}, entries.map((entry) => make('tr', {},
          make('th', { scope: 'row' }, String(entry.n)),
          make('td', {}, make('span', { class: `swatch k-${familyOf(entry.kind)}`, 'aria-hidden': 'true' }),
              nameOf(entry.kind)),
          make('td', {}, make('code', {}, entry.original)),
          make('td', { class: 'whole' }, make('code', {}, entry.replacement || '(nothing)')),
          make('td', { class: 'whole' }, make('code', {}, entry.rule)),
          make('td', { class: 'figure' }, percent(entry.confidence)),
          make('td', {}, entry.evidence)))));
}

function percent(confidence) {
  return typeof confidence === 'number' ? `${Math.round(confidence * 100)} %` : '';
}

/** Shows what a mark is while it is hovered or focused, and lights up its twins. Escape hides it. */
export function explainOn(root) {
  const box = byId('explain');
  let shown = null;
  const hide = () => {
    shown = null;
    box.hidden = true;
    document.querySelectorAll('mark[aria-describedby]').forEach((other) => other.removeAttribute('aria-describedby'));
    document.querySelectorAll('mark.twin').forEach((other) => other.classList.remove('twin'));
  };
  const show = (element) => {
    hide();
    shown = element;
    fill(box, element.explained);
    box.hidden = false;
    element.setAttribute('aria-describedby', 'explain');
    root.querySelectorAll(`mark[data-n="${CSS.escape(element.dataset.n)}"]`)
        .forEach((other) => other.classList.add('twin'));
    place(box, element);
  };
  const onMark = (event, act) => {
    const element = event.target.closest?.('mark');
    if (element && element.explained) act(element);
  };
  root.addEventListener('pointerover', (event) => onMark(event, show));
  root.addEventListener('pointerout', (event) => onMark(event, () => {
    const focused = document.activeElement;
    if (focused?.explained && root.contains(focused)) show(focused);
    else hide();
  }));
  root.addEventListener('focusin', (event) => onMark(event, show));
  root.addEventListener('focusout', hide);
  root.addEventListener('click', (event) => onMark(event, show));
  root.addEventListener('keydown', (event) => onMark(event, (element) => step(event, element)));
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
  document.addEventListener('scroll', () => { if (shown) place(box, shown); }, { passive: true, capture: true });
}

/** One tab stop a text; arrow keys go from mark to mark in it. */
function step(event, element) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const all = [...element.parentElement.querySelectorAll('mark')];
  const next = all[(all.indexOf(element) + by + all.length) % all.length];
  element.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function fill(box, entry) {
  const [title, meaning] = treatmentOf(entry.protection);
  const rows = [
    ['Done', title],
    ['Rule', entry.rule],
    ['Sure', percent(entry.confidence)],
    ['Why', entry.evidence],
  ].filter(([, value]) => value);
  box.replaceChildren(
      make('p', { class: 'kind' }, make('span', { class: `swatch k-${familyOf(entry.kind)}`, 'aria-hidden': 'true' }),
          nameOf(entry.kind)),
      make('dl', {}, rows.map(([term, value]) => [make('dt', {}, term), make('dd', {}, value)])),
      make('p', { class: 'hint' }, meaning));
}

function place(box, element) {
  const line = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const width = Math.min(320, document.documentElement.clientWidth - 24);
  box.style.width = `${width}px`;
  const left = Math.max(12, Math.min(line.left, document.documentElement.clientWidth - width - 12));
  const below = line.bottom + 8;
  const fits = below + box.offsetHeight < window.innerHeight;
  box.style.left = `${left}px`;
  box.style.top = `${fits ? below : Math.max(8, line.top - box.offsetHeight - 8)}px`;
}
