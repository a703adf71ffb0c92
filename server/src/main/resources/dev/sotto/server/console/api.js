// What the page asks of its own server, and of nobody else.

let key = null;

/** An admin key, kept in this variable alone. */
export function useKey(entered) {
  key = entered;
}

/** An answer other than 2xx: an RFC 9457 problem or a vendor's error. */
export class Refusal extends Error {
  constructor(status, title, detail) {
    super(detail || title);
    this.status = status;
    this.title = title;
  }
}

async function call(method, path, body) {
  const headers = { 'Sotto-Playground': '1' };
  if (key) headers.Authorization = `Bearer ${key}`;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(path, {
      method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-store',
    });
  } catch {
    throw new Refusal(0, 'No connection', 'The server does not answer. Is it still running?');
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

async function refusal(response) {
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    // an answer without a JSON body: its status says all there is
  }
  const title = problem.title ?? problem.error?.code ?? `HTTP ${response.status}`;
  return new Refusal(response.status, title, problem.detail ?? problem.error?.message ?? response.statusText);
}

const subjectPath = (subject) => {
  const at = subject.indexOf(':');
  return `/v1/subjects/${encodeURIComponent(subject.slice(0, at))}/${encodeURIComponent(subject.slice(at + 1))}`;
};

export const state = async () => (await call('GET', '/playground/state')).json();

export const vkey = async () => (await call('GET', '/log/vkey')).text();

export const preferences = async (subject) => (await call('GET', `${subjectPath(subject)}/preferences`)).json();

export const choose = (subject, purpose, choice, wording) => call('PUT', `${subjectPath(subject)}/preferences`, {
  purpose, choice, channel: 'playground', wording,
});

/**
 * Runs a request. A server that streams answers with JSON lines: parts with any of the result's fields,
 * and `{"masked","clear"}` for each piece of the reply; `progress` gets the result so far each time.
 */
export async function run(request, progress) {
  const response = await call('POST', '/playground/run', request);
  if (!response.headers.get('Content-Type')?.includes('ndjson')) return response.json();
  const result = { reply_masked: '', reply: '', reply_marks: [] };
  for await (const line of linesOf(response.body)) {
    const { masked = '', clear = '', problem, ...fields } = JSON.parse(line);
    if (problem) throw new Refusal(problem.status, problem.title, problem.detail);
    result.reply_masked += masked;
    result.reply += clear;
    Object.assign(result, fields);
    progress(result);
  }
  return result;
}

async function* linesOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    yield* lines.filter(Boolean);
  }
  if (rest.trim()) yield rest;
}

/** A receipt; waits a little for the outcome's entry, which joins the log after the reply. */
export async function receipt(id, wanted) {
  for (let attempt = 0; ; attempt++) {
    let found = null;
    try {
      found = await (await call('GET', `/v1/receipts/${encodeURIComponent(id)}`)).json();
    } catch (error) {
      if (error.status !== 404 || attempt >= 12) throw error;
    }
    if (found && (found.entries.length >= wanted || attempt >= 12)) return found;
    await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
}
