package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.DocumentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.TextBlockParam;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.file.MadeFiles;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files in requests: their masked text reaches the provider, never the files. */
class FilesInChatTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir static Path data;
  private static RunningDemo demo;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void echo() {
    demo.provider.clear();
    demo.provider.replies(Script.echo(7));
  }

  private static Customer customer() {
    return demo.shop.customers().getFirst();
  }

  private static String base64(byte[] file) {
    return Base64.getEncoder().encodeToString(file);
  }

  private static byte[] pdf() throws Exception {
    return MadeFiles.pdf(RunningDemo.everything(customer()).replace(". ", ".\n"));
  }

  private static HttpResponse<String> post(String path, ObjectNode body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(demo.url().resolve(path))
            .header("Authorization", "Bearer " + demo.key())
            .header("Content-Type", "application/json")
            .header("Sotto-Use", RunningDemo.USE)
            .header("Sotto-Subject", RunningDemo.subject(customer()))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static ObjectNode openAi(String name, byte[] file) {
    ObjectNode body = JSON.createObjectNode().put("model", "any");
    ObjectNode part =
        body.putArray("messages").addObject().put("role", "user").putArray("content").addObject();
    part.put("type", "file")
        .putObject("file")
        .put("filename", name)
        .put("file_data", "data:application/octet-stream;base64," + base64(file));
    return body;
  }

  private static ObjectNode anthropic(String title, String mediaType, byte[] file) {
    ObjectNode body = JSON.createObjectNode().put("model", "any").put("max_tokens", 100);
    ObjectNode block =
        body.putArray("messages").addObject().put("role", "user").putArray("content").addObject();
    block.put("type", "document").put("title", title);
    block
        .putObject("source")
        .put("type", "base64")
        .put("media_type", mediaType)
        .put("data", base64(file));
    return body;
  }

  /** The only part of the only message that the provider received. */
  private static String sentText() {
    JsonNode part = demo.provider.last().json().path("messages").path(0).path("content").path(0);
    assertThat(part.path("type").stringValue()).isEqualTo("text");
    return part.path("text").stringValue();
  }

  private static void requireNothingPersonal() {
    assertThat(RunningDemo.leaked(demo.provider.last(), customer())).isEmpty();
    assertThat(demo.provider.last().text()).doesNotContain("base64", "file_data", "JVBERi");
  }

  @Test
  void openAi_everyKindOfFile_goesAsMaskedText() throws Exception {
    Customer who = customer();
    String all = RunningDemo.everything(who);
    String mail =
        "From: %s <%s>\r\nTo: shop@example.com\r\nSubject: order\r\n\r\n%s\r\n"
            .formatted(who.name(), who.email(), all);
    List<List<String>> rows =
        List.of(List.of("name", "email", "order"), List.of(who.name(), who.email(), who.order()));
    byte[][] files = {
      pdf(),
      MadeFiles.docx(List.of(all), List.of(who.name(), who.phone())),
      MadeFiles.xlsx(who.name().replaceAll("[^A-Za-z ]", ""), rows),
      mail.getBytes(StandardCharsets.UTF_8),
      ("note\n\"" + all + "\"\n").getBytes(StandardCharsets.UTF_8),
      ("<p>" + all + "</p>").getBytes(StandardCharsets.UTF_8),
      all.getBytes(StandardCharsets.UTF_8)
    };
    String[] endings = {"pdf", "docx", "xlsx", "eml", "csv", "html", "txt"};
    for (int i = 0; i < files.length; i++) {
      String name = who.name().replace(' ', '_') + "." + endings[i];
      HttpResponse<String> reply = post("/v1/chat/completions", openAi(name, files[i]));
      assertThat(reply.statusCode()).as(endings[i] + reply.body()).isEqualTo(200);
      requireNothingPersonal();
      assertThat(sentText())
          .startsWith("[Text of the file \"")
          .contains(endings[i].toUpperCase(Locale.ROOT));
      String text = JSON.readTree(reply.body()).at("/choices/0/message/content").stringValue();
      assertThat(text).as(endings[i]).contains(who.name(), who.email(), who.order());
    }
  }

  @Test
  void anthropic_documents_goAsMaskedText() throws Exception {
    HttpResponse<String> reply =
        post("/v1/messages", anthropic(customer().name(), "application/pdf", pdf()));
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    requireNothingPersonal();
    assertThat(JSON.readTree(reply.body()).at("/content/0/text").stringValue())
        .contains(customer().name(), customer().email());
  }

  @Test
  void receipt_ofACallWithFiles_saysHowManyOfWhichType() throws Exception {
    HttpResponse<String> reply = post("/v1/chat/completions", openAi("a.pdf", pdf()));
    String id = reply.headers().firstValue("Sotto-Receipt").orElseThrow();
    String receipt = demo.receipt(id);
    JsonNode verdict = JSON.readTree(receipt).path("entries").path(0);
    String content =
        verdict.path("content").isString()
            ? verdict.path("content").stringValue()
            : verdict.path("content").toString();
    assertThat(content).contains("\"files\":{\"pdf\":1}");
  }

  @Test
  void filesThatCannotBeRead_areRefusedInTheVendorsShape() throws Exception {
    HttpResponse<String> scan = post("/v1/chat/completions", openAi("scan.pdf", MadeFiles.pdf("")));
    assertThat(scan.statusCode()).isEqualTo(400);
    JsonNode error = JSON.readTree(scan.body()).path("error");
    assertThat(error.path("code").stringValue()).isEqualTo("unsupported_content");
    assertThat(error.path("message").stringValue()).contains("messages[0].content[0]", "OCR");

    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    HttpResponse<String> png = post("/v1/messages", anthropic("x", "application/pdf", picture));
    assertThat(png.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(png.body()).path("type").stringValue()).isEqualTo("error");
    assertThat(png.body()).contains("picture");

    ObjectNode byId = openAi("a.pdf", new byte[0]);
    ((ObjectNode) byId.at("/messages/0/content/0/file")).remove("file_data");
    ((ObjectNode) byId.at("/messages/0/content/0/file")).put("file_id", "file-1");
    assertThat(post("/v1/chat/completions", byId).statusCode()).isEqualTo(400);

    ObjectNode byUrl = anthropic("x", "application/pdf", picture);
    ((ObjectNode) byUrl.at("/messages/0/content/0/source"))
        .put("type", "url")
        .put("url", "https://example.com/a.pdf");
    assertThat(post("/v1/messages", byUrl).statusCode()).isEqualTo(400);

    ObjectNode hidden = openAi("a.pdf", pdf());
    ((ObjectNode) hidden.at("/messages/0/content/0")).put("type", "text").put("text", "hi");
    assertThat(post("/v1/chat/completions", hidden).statusCode()).isEqualTo(400);
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void openAiClient_sendsAPdf_getsTheNamesBack() throws Exception {
    ChatCompletionCreateParams chat =
        ChatCompletionCreateParams.builder()
            .model("any-model")
            .addUserMessageOfArrayOfContentParts(
                List.of(
                    ChatCompletionContentPart.ofText(
                        ChatCompletionContentPartText.builder().text("Who is it?").build()),
                    ChatCompletionContentPart.ofFile(
                        ChatCompletionContentPart.File.builder()
                            .file(
                                ChatCompletionContentPart.File.FileObject.builder()
                                    .filename("letter.pdf")
                                    .fileData("data:application/pdf;base64," + base64(pdf()))
                                    .build())
                            .build())))
            .build();
    String reply =
        demo.openAi(customer())
            .chat()
            .completions()
            .create(chat)
            .choices()
            .getFirst()
            .message()
            .content()
            .orElse("");
    requireNothingPersonal();
    assertThat(reply).contains(customer().email());
  }

  @Test
  void anthropicClient_sendsAPdf_getsTheNamesBack() throws Exception {
    MessageCreateParams chat =
        MessageCreateParams.builder()
            .model("any-model")
            .maxTokens(200)
            .addUserMessageOfContentBlockParams(
                List.of(
                    ContentBlockParam.ofText(TextBlockParam.builder().text("Who is it?").build()),
                    ContentBlockParam.ofDocument(
                        DocumentBlockParam.builder().base64Source(base64(pdf())).build())))
            .build();
    Message reply = demo.anthropic(customer()).messages().create(chat);
    requireNothingPersonal();
    assertThat(reply.content().getFirst().asText().text()).contains(customer().email());
  }
}
