"""OpenAI's Python SDK, unmodified: runs one scenario and prints what an app would get, as JSON.

Standard input: {"url", "key", "use", "subject", "text"}; argument: chat, stream, tools, responses or
responses_stream.
"""

import json
import sys

from openai import OpenAI

ask = json.load(sys.stdin)
client = OpenAI(
    base_url=ask["url"] + "/v1",
    api_key=ask["key"],
    default_headers={"Sotto-Use": ask["use"], "Sotto-Subject": ask["subject"]},
    max_retries=0,
)
messages = [{"role": "user", "content": ask["text"]}]
tools = [
    {
        "type": "function",
        "function": {
            "name": "find_order",
            "parameters": {"type": "object", "properties": {"customer": {"type": "string"}}},
        },
    }
]


def chat():
    reply = client.chat.completions.create(model="any", messages=messages)
    return {"reply": reply.choices[0].message.content}


def stream():
    pieces = client.chat.completions.create(model="any", messages=messages, stream=True)
    return {"reply": "".join(p.choices[0].delta.content or "" for p in pieces if p.choices)}


def tool():
    first = client.chat.completions.create(model="any", messages=messages, tools=tools)
    call = first.choices[0].message.tool_calls[0]
    arguments = json.loads(call.function.arguments)
    result = {"role": "tool", "tool_call_id": call.id, "content": "found: " + arguments["customer"]}
    client.chat.completions.create(
        model="any", messages=messages + [first.choices[0].message, result], tools=tools
    )
    return {"reply": arguments["customer"]}


def responses():
    return {"reply": client.responses.create(model="any", input=ask["text"]).output_text}


def responses_stream():
    with client.responses.stream(model="any", input=ask["text"]) as events:
        deltas = "".join(e.delta for e in events if e.type == "response.output_text.delta")
        whole = events.get_final_response().output_text
    return {"reply": deltas, "whole": whole}


scenarios = {
    "chat": chat,
    "stream": stream,
    "tools": tool,
    "responses": responses,
    "responses_stream": responses_stream,
}
print(json.dumps(scenarios[sys.argv[1]]()))
