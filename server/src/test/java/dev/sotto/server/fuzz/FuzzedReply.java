package dev.sotto.server.fuzz;

import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes a provider's replies out of good ones: cut, doubled, with rubbish in them, mislabelled. */
record FuzzedReply(RandomGenerator random, List<String> good) {
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "text/event-stream",
          "text/event-stream; charset=utf-8",
          "text/html",
          "application/octet-stream",
          "");
  private static final List<String> RUBBISH =
      List.of(
          "\n\n",
          "data: {\n\n",
          "data: [DONE]\n\n",
          "event: error\ndata: {}\n\n",
          "\u0000",
          ":\n\n",
          "data: null\n\n",
          "data: []\n\n",
          "data: {\"choices\":[null]}\n\n",
          "}",
          "{\"type\":1}",
          "data:"
              + " {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"<PERSON_1>\"}}\n\n",
          "data: {\"choices\":[{\"delta\":{\"content\":7}}]}\n\n",
          "retry: 5\n",
          "\r",
          "<PERSON_1>",
          "data: {\"type\":\"content_block_delta\",\"index\":\"x\",\"delta\":3}\n\n");

  Script script() {
    return switch (random.nextInt(4)) {
      case 0 -> Script.echo(random.nextInt(1, 40));
      case 1 ->
          Script.words(
              pieces("Dear <PERSON_1>, <EMAIL_1> <ORDER_ID_99> <PERSON_1 &lt;PERSON_1&gt;"));
      default -> Script.raw(status(), type(), pieces(mutated()));
    };
  }

  private int status() {
    int[] some = {200, 200, 200, 200, 400, 401, 404, 413, 429, 500, 503, 529};
    return some[random.nextInt(some.length)];
  }

  private String type() {
    return random.nextInt(3) == 0
        ? TYPES.get(random.nextInt(TYPES.size()))
        : random.nextBoolean() ? "application/json" : "text/event-stream; charset=utf-8";
  }

  private String mutated() {
    StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
    int times = random.nextInt(0, 4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(1, 60));
      switch (random.nextInt(5)) {
        case 0 -> text.setLength(at);
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, RUBBISH.get(random.nextInt(RUBBISH.size())));
        case 3 -> text.insert(at, text.substring(at, end));
        default -> {
          if (at < text.length()) {
            text.setCharAt(at, (char) random.nextInt(1, 0x300));
          }
        }
      }
    }
    return text.toString();
  }

  private String[] pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + random.nextInt(1, 80));
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end++;
      }
      pieces.add(
          new String(
              text.substring(at, end).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
      at = end;
    }
    return pieces.toArray(String[]::new);
  }
}
