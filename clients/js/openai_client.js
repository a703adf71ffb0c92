// OpenAI's JavaScript SDK, unmodified: runs one scenario and prints what an app would get, as JSON.
// Standard input: {"url", "key", "use", "subject", "text"}; argument: chat, stream, tools, responses
// or responses_stream.
import { readFileSync } from "node:fs";
import OpenAI from "openai";

const ask = JSON.parse(readFileSync(0, "utf8"));
const client = new OpenAI({
  baseURL: ask.url + "/v1",
  apiKey: ask.key,
  defaultHeaders: { "Sotto-Use": ask.use, "Sotto-Subject": ask.subject },
  maxRetries: 0,
});
const messages = [{ role: "user", content: ask.text }];
const parameters = { type: "object", properties: { customer: { type: "string" } } };
const tools = [{ type: "function", function: { name: "find_order", parameters } }];

const scenarios = {
  async chat() {
    const reply = await client.chat.completions.create({ model: "any", messages });
    return { reply: reply.choices[0].message.content };
  },
  async stream() {
    let reply = "";
    const pieces = await client.chat.completions.create({ model: "any", messages, stream: true });
    for await (const piece of pieces) reply += piece.choices[0]?.delta?.content ?? "";
    return { reply };
  },
  async tools() {
    const first = await client.chat.completions.create({ model: "any", messages, tools });
    const call = first.choices[0].message.tool_calls[0];
    const { customer } = JSON.parse(call.function.arguments);
    const result = { role: "tool", tool_call_id: call.id, content: "found: " + customer };
    const turn = [...messages, first.choices[0].message, result];
    await client.chat.completions.create({ model: "any", messages: turn, tools });
    return { reply: customer };
  },
  async responses() {
    const reply = await client.responses.create({ model: "any", input: ask.text });
    return { reply: reply.output_text };
  },
  async responses_stream() {
    let reply = "";
    const events = client.responses.stream({ model: "any", input: ask.text });
    for await (const event of events) {
      if (event.type === "response.output_text.delta") reply += event.delta;
    }
    return { reply, whole: (await events.finalResponse()).output_text };
  },
};
console.log(JSON.stringify(await scenarios[process.argv[2]]()));
