"""Anthropic's Python SDK, unmodified: runs one scenario and prints what an app would get, as JSON.

Standard input: {"url", "key", "use", "subject", "text"}; argument: chat, stream or tools.
"""

import json
import sys

from anthropic import Anthropic

ask = json.load(sys.stdin)
client = Anthropic(
    base_url=ask["url"],
    api_key=ask["key"],
    default_headers={"Sotto-Use": ask["use"], "Sotto-Subject": ask["subject"]},
    max_retries=0,
)
messages = [{"role": "user", "content": ask["text"]}]
tools = [
    {
        "name": "find_order",
        "input_schema": {"type": "object", "properties": {"customer": {"type": "string"}}},
    }
]


def chat():
    reply = client.messages.create(model="any", max_tokens=500, messages=messages)
    return {"reply": reply.content[0].text}


def stream():
    with client.messages.stream(model="any", max_tokens=500, messages=messages) as events:
        return {"reply": "".join(events.text_stream)}


def tool():
    first = client.messages.create(model="any", max_tokens=500, messages=messages, tools=tools)
    call = next(block for block in first.content if block.type == "tool_use")
    result = {
        "type": "tool_result",
        "tool_use_id": call.id,
        "content": "found: " + call.input["customer"],
    }
    turn = [{"role": "assistant", "content": first.content}, {"role": "user", "content": [result]}]
    client.messages.create(model="any", max_tokens=500, messages=messages + turn, tools=tools)
    return {"reply": call.input["customer"]}


print(json.dumps({"chat": chat, "stream": stream, "tools": tool}[sys.argv[1]]()))
