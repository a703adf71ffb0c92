// Anthropic's JavaScript SDK, unmodified: runs one scenario and prints what an app would get, as JSON.
// Standard input: {"url", "key", "use", "subject", "text"}; argument: chat, stream or tools.
import { readFileSync } from "node:fs";
import Anthropic from "@anthropic-ai/sdk";

const ask = JSON.parse(readFileSync(0, "utf8"));
const client = new Anthropic({
  baseURL: ask.url,
  apiKey: ask.key,
  defaultHeaders: { "Sotto-Use": ask.use, "Sotto-Subject": ask.subject },
  maxRetries: 0,
});
const messages = [{ role: "user", content: ask.text }];
const input_schema = { type: "object", properties: { customer: { type: "string" } } };
const tools = [{ name: "find_order", input_schema }];
const common = { model: "any", max_tokens: 500 };

const scenarios = {
  async chat() {
    const reply = await client.messages.create({ ...common, messages });
    return { reply: reply.content[0].text };
  },
  async stream() {
    const message = await client.messages.stream({ ...common, messages }).finalMessage();
    return { reply: message.content[0].text };
  },
  async tools() {
    const first = await client.messages.create({ ...common, messages, tools });
    const call = first.content.find((block) => block.type === "tool_use");
    const content = "found: " + call.input.customer;
    const result = { type: "tool_result", tool_use_id: call.id, content };
    const turn = [{ role: "assistant", content: first.content }, { role: "user", content: [result] }];
    await client.messages.create({ ...common, messages: [...messages, ...turn], tools });
    return { reply: call.input.customer };
  },
};
console.log(JSON.stringify(await scenarios[process.argv[2]]()));
