package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.anthropic.client.AnthropicClient;
import com.anthropic.models.messages.Base64ImageSource;
import com.anthropic.models.messages.Base64PdfSource;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.DocumentBlockParam;
import com.anthropic.models.messages.ImageBlockParam;
import com.anthropic.models.messages.MessageCreateParams;
import com.openai.client.OpenAIClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.PermissionDeniedException;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartInputAudio;
import com.openai.models.chat.completions.ChatCompletionContentPartInputAudio.InputAudio;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.sotto.ledger.ReceiptResult;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Sotto refuses, as the official clients see it; nothing of it reaches the provider. */
class RefusalsTest {
  /** The purpose of contract-care is called as the use is. */
  private static final List<String> USES =
      List.of(
          "support-reply",
          "newsletter-draft",
          "lead-outreach",
          "contract-care",
          "complaint-summary",
          "translate");

  @TempDir static Path data;
  private static RunningDemo demo;
  private static Customer customer;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
    customer = demo.shop.customers().get(20);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void forget() {
    demo.provider.clear();
    demo.provider.replies(Script.echo(1));
  }

  private static OpenAIClient openAi(String key, String use, String subject) {
    var client = demo.openAi(key);
    if (!use.isEmpty()) {
      client.putHeader("Sotto-Use", use);
    }
    return client.putHeader("Sotto-Subject", subject).build();
  }

  private static AnthropicClient anthropic(String use, String subject) {
    return demo.anthropic(demo.key())
        .putHeader("Sotto-Use", use)
        .putHeader("Sotto-Subject", subject)
        .build();
  }

  private static void say(OpenAIClient client, ChatCompletionContentPart... parts) {
    var chat = ChatCompletionCreateParams.builder().model("any-model");
    if (parts.length == 0) {
      chat.addUserMessage("hello");
    } else {
      chat.addUserMessageOfArrayOfContentParts(List.of(parts));
    }
    client.chat().completions().create(chat.build());
  }

  private static void say(AnthropicClient client, ContentBlockParam... blocks) {
    var chat = MessageCreateParams.builder().model("any-model").maxTokens(9);
    if (blocks.length == 0) {
      chat.addUserMessage("hello");
    } else {
      chat.addUserMessageOfContentBlockParams(List.of(blocks));
    }
    client.messages().create(chat.build());
  }

  private static void requireReceipt(List<String> header) throws Exception {
    assertThat(header).hasSize(1);
    String receipt = demo.receipt(header.getFirst());
    assertThat(demo.verified(receipt)).isInstanceOf(ReceiptResult.Valid.class);
    assertThat(receipt).contains("\\\"verdict\\\":\\\"refused\\\"");
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void openAi_undeclaredUse_is403WithAReceipt() throws Exception {
    var refused =
        catchThrowableOfType(
            PermissionDeniedException.class,
            () -> say(openAi(demo.key(), "mind-reading", RunningDemo.subject(customer))));
    assertThat(refused.code()).contains("undeclared");
    requireReceipt(refused.headers().values("Sotto-Receipt"));
  }

  @Test
  void openAi_unknownSubject_is403WithAReceipt() throws Exception {
    var refused =
        catchThrowableOfType(
            PermissionDeniedException.class,
            () -> say(openAi(demo.key(), RunningDemo.USE, "shop:nobody-here")));
    assertThat(refused.code()).contains("unknown_subject");
    assertThat(refused.getMessage()).doesNotContain("nobody-here");
    requireReceipt(refused.headers().values("Sotto-Receipt"));
  }

  @Test
  void openAi_consentNotGiven_is403WithTheArticle() throws Exception {
    var refused =
        catchThrowableOfType(
            PermissionDeniedException.class,
            () -> {
              Customer silent =
                  demo.shop.customers().stream()
                      .filter(c -> c.choices().isEmpty())
                      .findFirst()
                      .orElseThrow();
              say(openAi(demo.key(), "newsletter-draft", RunningDemo.subject(silent)));
            });
    assertThat(refused.code()).contains("no_consent");
    assertThat(refused.body().toString()).contains("art. 6(1)(a)", "remedy");
    requireReceipt(refused.headers().values("Sotto-Receipt"));
  }

  @Test
  void openAi_keyBoundToAnotherUse_is403() {
    String bound = demo.newKey("contract-care");
    var refused =
        catchThrowableOfType(
            PermissionDeniedException.class,
            () -> say(openAi(bound, RunningDemo.USE, RunningDemo.subject(customer))));
    assertThat(refused.code()).contains("use_not_allowed");
    assertThat(demo.provider.requests()).isEmpty();
    say(openAi(bound, "", RunningDemo.subject(customer))); // its only use need not be named
    assertThat(demo.provider.requests()).hasSize(1);
  }

  @Test
  void openAi_everyUseOfTheDemo_isAllowedOrRefusedAndNeverFails() {
    for (String use : USES) {
      try {
        say(openAi(demo.key(), use, RunningDemo.subject(customer)));
      } catch (PermissionDeniedException refused) {
        assertThat(refused.headers().values("Sotto-Receipt")).as(use).hasSize(1);
      }
    }
  }

  @Test
  void openAi_noUseNamed_is400() {
    var refused =
        catchThrowableOfType(
            BadRequestException.class,
            () -> say(openAi(demo.key(), "", RunningDemo.subject(customer))));
    assertThat(refused.code()).contains("use_required");
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void openAi_audioOrFile_is400() {
    OpenAIClient client = openAi(demo.key(), RunningDemo.USE, RunningDemo.subject(customer));
    var audio =
        ChatCompletionContentPart.ofInputAudio(
            ChatCompletionContentPartInputAudio.builder()
                .inputAudio(InputAudio.builder().data("AAAA").format(InputAudio.Format.WAV).build())
                .build());
    var file =
        ChatCompletionContentPart.ofFile(
            ChatCompletionContentPart.File.builder()
                .file(
                    ChatCompletionContentPart.File.FileObject.builder()
                        .fileData("data:application/pdf;base64,AAAA")
                        .filename("a.pdf")
                        .build())
                .build());
    for (var part : List.of(audio, file)) {
      var refused = catchThrowableOfType(BadRequestException.class, () -> say(client, part));
      assertThat(refused.code()).contains("unsupported_content");
    }
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void anthropic_imageOrDocument_is400() {
    AnthropicClient client = anthropic(RunningDemo.USE, RunningDemo.subject(customer));
    var image =
        ContentBlockParam.ofImage(
            ImageBlockParam.builder()
                .source(
                    Base64ImageSource.builder()
                        .data("AAAA")
                        .mediaType(Base64ImageSource.MediaType.IMAGE_PNG)
                        .build())
                .build());
    var document =
        ContentBlockParam.ofDocument(
            DocumentBlockParam.builder()
                .source(Base64PdfSource.builder().data("AAAA").build())
                .build());
    for (var block : List.of(image, document)) {
      var refused =
          catchThrowableOfType(
              com.anthropic.errors.BadRequestException.class, () -> say(client, block));
      assertThat(refused.body().toString()).contains("unsupported_content");
    }
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void anthropic_undeclaredUseUnknownSubjectOrObjection_is403WithAReceipt() throws Exception {
    Customer objecting = demo.shop.customers().get(21);
    demo.prefer(objecting, "*", "object");
    for (AnthropicClient client :
        List.of(
            anthropic("mind-reading", RunningDemo.subject(customer)),
            anthropic(RunningDemo.USE, "shop:nobody-here"),
            anthropic(RunningDemo.USE, RunningDemo.subject(objecting)))) {
      var refused =
          catchThrowableOfType(
              com.anthropic.errors.PermissionDeniedException.class, () -> say(client));
      assertThat(refused.body().toString()).contains("code", "article", "remedy");
      requireReceipt(refused.headers().values("Sotto-Receipt"));
    }
    demo.prefer(objecting, "*", "lift");
    say(anthropic(RunningDemo.USE, RunningDemo.subject(objecting)));
    assertThat(demo.provider.requests()).hasSize(1);
  }

  @Test
  void anthropic_wrongKey_is401() {
    var wrong = demo.anthropic("wrong").build();
    assertThat(
            catchThrowableOfType(
                com.anthropic.errors.UnauthorizedException.class, () -> say(wrong)))
        .isNotNull();
    assertThat(demo.provider.requests()).isEmpty();
  }
}
