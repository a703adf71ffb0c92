// The same request as code to copy: every client unchanged, but for base URL, key and two headers.

export const LANGUAGES = ['curl', 'Python', 'JavaScript', 'Java'];

/** Code for a request {use, subject, protocol, model, messages, stream} against a server at `origin`. */
export function snippet(language, request, origin) {
  const openai = request.protocol === 'openai';
  const facts = { ...request, origin, ...parts(request) };
  switch (language) {
    case 'curl': return curl(facts, openai);
    case 'Python': return openai ? pythonOpenAi(facts) : pythonAnthropic(facts);
    case 'JavaScript': return openai ? javascriptOpenAi(facts) : javascriptAnthropic(facts);
    default: return openai ? javaOpenAi(facts) : javaAnthropic(facts);
  }
}

/** The body's messages; Anthropic takes system prompts apart from them. */
export function parts({ protocol, model, messages, stream }) {
  const system = messages.filter((m) => m.role === 'system').map((m) => m.content).join('\n');
  if (protocol === 'openai') return { body: { model, messages, ...(stream && { stream }) } };
  const turns = messages.filter((m) => m.role !== 'system');
  return {
    turns,
    system,
    body: { model, max_tokens: 1024, ...(system && { system }), messages: turns, ...(stream && { stream }) },
  };
}

const json = (value, indent = 2) => JSON.stringify(value, null, indent);
const nested = (value, by) => json(value).replaceAll('\n', `\n${' '.repeat(by)}`);
const quote = (text) => JSON.stringify(text);
const headers = (f) => ({ 'Sotto-Use': f.use, ...(f.subject && { 'Sotto-Subject': f.subject }) });

function curl(f, openai) {
  const path = openai ? '/v1/chat/completions' : '/v1/messages';
  const lines = [
    `curl ${f.stream ? '-N ' : ''}${f.origin}${path} \\`,
    openai ? '  -H "Authorization: Bearer $SOTTO_KEY" \\' : '  -H "x-api-key: $SOTTO_KEY" -H "anthropic-version: 2023-06-01" \\',
    '  -H "Content-Type: application/json" \\',
    ...Object.entries(headers(f)).map(([name, value]) => `  -H '${shell(`${name}: ${value}`)}' \\`),
    `  -d '${shell(json(f.body))}'`,
  ];
  return lines.join('\n');
}

const shell = (text) => text.replaceAll("'", "'\\''");

function pythonOpenAi(f) {
  return `import os
from openai import OpenAI

client = OpenAI(
    base_url="${f.origin}/v1",
    api_key=os.environ["SOTTO_KEY"],
    default_headers=${nested(headers(f), 4)},
)

${f.stream ? 'stream' : 'reply'} = client.chat.completions.create(
    model=${quote(f.model)},
    messages=${nested(f.messages, 4)},${f.stream ? '\n    stream=True,' : ''}
)
${f.stream
    ? 'for chunk in stream:\n    if chunk.choices:\n        print(chunk.choices[0].delta.content or "", end="")'
    : 'print(reply.choices[0].message.content)'}`;
}

function pythonAnthropic(f) {
  const create = `    model=${quote(f.model)},
    max_tokens=1024,${f.system ? `\n    system=${quote(f.system)},` : ''}
    messages=${nested(f.turns, 4)},`;
  return `import os
from anthropic import Anthropic

client = Anthropic(
    base_url="${f.origin}",
    api_key=os.environ["SOTTO_KEY"],
    default_headers=${nested(headers(f), 4)},
)

${f.stream
    ? `with client.messages.stream(\n${create}\n) as stream:\n    for text in stream.text_stream:\n        print(text, end="")`
    : `reply = client.messages.create(\n${create}\n)\nprint(reply.content[0].text)`}`;
}

function javascriptOpenAi(f) {
  return `import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: '${f.origin}/v1',
  apiKey: process.env.SOTTO_KEY,
  defaultHeaders: ${nested(headers(f), 2)},
});

const ${f.stream ? 'stream' : 'reply'} = await client.chat.completions.create(${json(f.body)});
${f.stream
    ? "for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? '');"
    : 'console.log(reply.choices[0].message.content);'}`;
}

function javascriptAnthropic(f) {
  return `import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic({
  baseURL: '${f.origin}',
  apiKey: process.env.SOTTO_KEY,
  defaultHeaders: ${nested(headers(f), 2)},
});

const ${f.stream ? 'stream' : 'reply'} = await client.messages.create(${json(f.body)});
${f.stream
    ? "for await (const event of stream) process.stdout.write(event.delta?.text ?? '');"
    : 'console.log(reply.content[0].text);'}`;
}

const java = (text) => quote(text);
const putHeaders = (f) => Object.entries(headers(f))
    .map(([name, value]) => `\n    .putHeader(${quote(name)}, ${quote(value)})`).join('');

function javaOpenAi(f) {
  const add = { system: 'addSystemMessage', user: 'addUserMessage', assistant: 'addAssistantMessage' };
  return `var client = OpenAIOkHttpClient.builder()
    .baseUrl("${f.origin}/v1")
    .apiKey(System.getenv("SOTTO_KEY"))${putHeaders(f)}
    .build();

var request = ChatCompletionCreateParams.builder()
    .model(${java(f.model)})${f.messages.map((m) => `\n    .${add[m.role]}(${java(m.content)})`).join('')}
    .build();
${f.stream
    ? `try (var stream = client.chat().completions().createStreaming(request)) {
  stream.stream().flatMap(chunk -> chunk.choices().stream())
      .flatMap(choice -> choice.delta().content().stream())
      .forEach(System.out::print);
}`
    : `client.chat().completions().create(request).choices().getFirst()
    .message().content().ifPresent(System.out::println);`}`;
}

function javaAnthropic(f) {
  const add = { user: 'addUserMessage', assistant: 'addAssistantMessage' };
  return `var client = AnthropicOkHttpClient.builder()
    .baseUrl("${f.origin}")
    .apiKey(System.getenv("SOTTO_KEY"))${putHeaders(f)}
    .build();

var request = MessageCreateParams.builder()
    .model(${java(f.model)})
    .maxTokens(1024)${f.system ? `\n    .system(${java(f.system)})` : ''}${f.turns.map((m) => `\n    .${add[m.role]}(${java(m.content)})`).join('')}
    .build();
${f.stream
    ? `try (var stream = client.messages().createStreaming(request)) {
  stream.stream().flatMap(event -> event.contentBlockDelta().stream())
      .flatMap(delta -> delta.delta().text().stream())
      .forEach(text -> System.out.print(text.text()));
}`
    : `client.messages().create(request).content().getFirst()
    .text().ifPresent(text -> System.out.println(text.text()));`}`;
}
