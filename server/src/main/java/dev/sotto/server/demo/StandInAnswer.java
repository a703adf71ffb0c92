package dev.sotto.server.demo;

import dev.sotto.server.demo.Question.Role;
import dev.sotto.server.demo.Question.Tool;
import dev.sotto.server.demo.Question.ToolChoice;
import dev.sotto.server.demo.Reply.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the stand-in answers: a tool call where a tool's schema fits what was asked, otherwise a few
 * sentences of customer service in the conversation's language. Pure: the same question gets the
 * same answer.
 */
final class StandInAnswer {
  private StandInAnswer() {}

  static Answer to(Question question) {
    boolean answered = question.turns().stream().anyMatch(turn -> turn.role() == Role.TOOL);
    if (!answered && question.choice() != ToolChoice.NONE) {
      for (Tool tool : question.tools()) {
        var arguments = ToolArguments.fill(tool.schema(), question);
        if (arguments.fits() || question.choice() == ToolChoice.REQUIRED) {
          return new Answer.ToolCall(tool.name(), Reply.fragments(arguments.json().toString()));
        }
      }
    }
    return new Answer.Words(Reply.fragments(words(question)));
  }

  private static String words(Question question) {
    var phrases = Phrases.speaking(question.userText());
    var pseudonyms = Pseudonym.in(question.userText());
    var reply = new StringBuilder("[").append(StandInModel.NAME).append("] ");
    var unused = new LinkedHashSet<>(Pseudonym.in(question.lastUserText()));

    var person = first(pseudonyms, "PERSON");
    reply.append(
        person == null ? phrases.hello() : phrases.helloName().replace("{}", take(unused, person)));
    if (!question.toolResult().isBlank()) {
      reply.append(' ').append(phrases.found().replace("{}", question.toolResult().strip()));
    }
    for (var sentence : phrases.about().entrySet()) {
      var pseudonym = first(pseudonyms, sentence.getKey());
      if (pseudonym != null) {
        reply.append(' ').append(sentence.getValue().replace("{}", take(unused, pseudonym)));
      }
    }
    if (!unused.isEmpty()) {
      var rest = String.join(", ", unused.stream().map(Pseudonym::text).toList());
      reply.append(' ').append(phrases.alsoNoted().replace("{}", rest));
    }
    return reply.append(' ').append(phrases.closing()).toString();
  }

  private static @Nullable Pseudonym first(List<Pseudonym> pseudonyms, String kind) {
    return pseudonyms.stream().filter(p -> p.kind().equals(kind)).findFirst().orElse(null);
  }

  private static String take(Set<Pseudonym> unused, Pseudonym pseudonym) {
    unused.remove(pseudonym);
    return pseudonym.text();
  }
}
