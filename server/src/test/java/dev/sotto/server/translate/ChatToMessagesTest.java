package dev.sotto.server.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.SseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's requests in Anthropic's words, Anthropic's replies in OpenAI's. */
class ChatToMessagesTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000);
  private static final String HELLO = "\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]";

  static JsonNode json(String text) {
    return Json.MAPPER.readTree(text.replace('\'', '"'));
  }

  /** As it reads after it was written: numbers compare by their digits. */
  static JsonNode written(JsonNode node) {
    return Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(node));
  }

  private static JsonNode request(String body) {
    return written(new ChatToMessages().request((ObjectNode) json(body), 4096).body());
  }

  private static JsonNode with(String field) {
    return request("{'model':'m'," + HELLO + "," + field + "}");
  }

  @Test
  void messages_systemAndDeveloper_goBeforeTheTurns() {
    assertThat(
            request(
                """
                {'model':'m','messages':[{'role':'system','content':'Be kind.'},
                {'role':'developer','content':[{'type':'text','text':'Be brief.'}]},
                {'role':'user','content':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}]}\
                """))
        .isEqualTo(
            json(
                """
                {'model':'m','max_tokens':4096,'system':[{'type':'text','text':'Be kind.'},
                {'type':'text','text':'Be brief.'}],'messages':[{'role':'user','content':[
                {'type':'text','text':'a'},{'type':'text','text':'b'}]}]}\
                """));
  }

  @Test
  void messages_severalToolResults_standInOneUserTurnBeforeItsText() {
    JsonNode turns =
        request(
                """
                {'model':'m','messages':[{'role':'user','content':'q'},
                {'role':'assistant','content':'','tool_calls':[
                 {'id':'call:1','type':'function','function':{'name':'f','arguments':'{\\'a\\':1}'}},
                 {'id':'c2','type':'function','function':{'name':'g','arguments':''}}]},
                {'role':'tool','tool_call_id':'call:1','content':'one'},
                {'role':'tool','tool_call_id':'c2','content':[{'type':'text','text':'two'}]},
                {'role':'user','content':'thanks'}]}\
                """
                    .replace("\\'", "\\\""))
            .path("messages");
    assertThat(turns)
        .isEqualTo(
            json(
                """
                [{'role':'user','content':[{'type':'text','text':'q'}]},
                {'role':'assistant','content':[
                 {'type':'tool_use','id':'call_1','name':'f','input':{'a':1}},
                 {'type':'tool_use','id':'c2','name':'g','input':{}}]},
                {'role':'user','content':[
                 {'type':'tool_result','tool_use_id':'call_1','content':'one'},
                 {'type':'tool_result','tool_use_id':'c2','content':'two'},
                 {'type':'text','text':'thanks'}]}]\
                """));
  }

  @Test
  void tools_choiceAndParallel_areSaid() {
    JsonNode body =
        with(
            """
            'tools':[{'type':'function','function':{'name':'f','description':'d','strict':true,
            'parameters':{'type':'object','properties':{}}}},{'type':'function','function':{'name':'g'}}],
            'tool_choice':{'type':'function','function':{'name':'f'}},'parallel_tool_calls':false\
            """);
    assertThat(body.path("tools"))
        .isEqualTo(
            json(
                """
                [{'name':'f','description':'d','input_schema':{'type':'object','properties':{}},
                'strict':true},{'name':'g','input_schema':{'type':'object','properties':{}}}]\
                """));
    assertThat(body.path("tool_choice"))
        .isEqualTo(json("{'type':'tool','name':'f','disable_parallel_tool_use':true}"));
  }

  @ParameterizedTest
  @CsvSource({"auto,auto", "none,none", "required,any"})
  void toolChoice_eachWord_hasItsOwn(String asked, String said) {
    JsonNode body =
        with("'tools':[{'type':'function','function':{'name':'f'}}],'tool_choice':'" + asked + "'");
    assertThat(body.at("/tool_choice/type").stringValue()).isEqualTo(said);
  }

  @Test
  void fields_thatHaveAWord_areSaid() {
    JsonNode body =
        with(
            """
            'max_completion_tokens':50,'stop':'END','temperature':0.5,'top_p':0.9,'user':'u1',
            'reasoning_effort':'high','stream':true,'stream_options':{'include_usage':true},'n':1,
            'response_format':{'type':'json_schema','json_schema':{'name':'r','schema':{'type':'object'}}},
            'seed':7,'logprobs':false,'presence_penalty':0\
            """);
    assertThat(body)
        .isEqualTo(
            json(
                """
                {'model':'m','max_tokens':50,'messages':[{'role':'user','content':[
                {'type':'text','text':'hello'}]}],'stop_sequences':['END'],'temperature':0.5,
                'top_p':0.9,'metadata':{'user_id':'u1'},'stream':true,
                'output_config':{'format':{'type':'json_schema','schema':{'type':'object'}},
                'effort':'high'}}\
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'n':2",
        "'logprobs':true",
        "'top_logprobs':3",
        "'logit_bias':{'5':1}",
        "'frequency_penalty':0.5",
        "'presence_penalty':1",
        "'temperature':1.5",
        "'response_format':{'type':'json_object'}",
        "'functions':[{'name':'f'}]",
        "'web_search_options':{'search_context_size':'low'}"
      })
  void fields_thatHaveNone_areRefusedByName(String field) {
    assertThatThrownBy(() -> with(field))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("not_translatable"))
        .hasMessageStartingWith(field.substring(1, field.indexOf('\'', 1)) + ": ");
  }

  @Test
  void fields_thatNobodyKnows_areRefusedWithoutTheirName() {
    assertThatThrownBy(() -> with("'mara quill':'x'"))
        .hasMessageStartingWith("(unlisted): ")
        .hasMessageNotContaining("mara");
  }

  @Test
  void reply_withEverything_isACompletion() {
    ObjectNode reply =
        (ObjectNode)
            json(
                """
                {'id':'msg_1','type':'message','role':'assistant','model':'m1','content':[
                {'type':'thinking','thinking':'hm','signature':'s'},{'type':'text','text':'Hi '},
                {'type':'text','text':'you'},{'type':'tool_use','id':'t1','name':'f','input':{'a':1}}],
                'stop_reason':'tool_use','stop_sequence':null,'usage':{'input_tokens':10,
                'cache_creation_input_tokens':5,'cache_read_input_tokens':20,'output_tokens':7}}\
                """);
    assertThat(written(new MessagesReply(false).whole(reply, NOW)))
        .isEqualTo(
            json(
                """
                {'id':'msg_1','object':'chat.completion','created':1790000000,'model':'m1','choices':[
                {'index':0,'message':{'role':'assistant','content':'Hi you','refusal':null,
                'reasoning_content':'hm','tool_calls':[{'id':'t1','type':'function','function':{
                'name':'f','arguments':'{~a~:1}'}}]},'logprobs':null,'finish_reason':'tool_calls'}],
                'usage':{'prompt_tokens':35,'completion_tokens':7,'total_tokens':42,
                'prompt_tokens_details':{'cached_tokens':20}}}\
                """
                    .replace("~", "\\\"")));
  }

  @ParameterizedTest
  @CsvSource({
    "end_turn,stop",
    "stop_sequence,stop",
    "max_tokens,length",
    "tool_use,tool_calls",
    "refusal,content_filter",
    "pause_turn,stop",
    "model_context_window_exceeded,length"
  })
  void reply_stopReasons_haveTheirFinish(String stop, String finish) {
    assertThat(Words.finish(stop)).isEqualTo(finish);
  }

  @Test
  void reply_thatIsNone_isTheProvidersFault() {
    assertThatThrownBy(() -> new MessagesReply(false).whole((ObjectNode) json("{}"), NOW))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.status()).isEqualTo(502));
  }

  @Test
  void stream_textToolAndUsage_areChunks() {
    ReplyTranslation.Streamed stream = new MessagesReply(true).stream(NOW);
    List<JsonNode> chunks = new ArrayList<>();
    List<String> events =
        List.of(
            "{'type':'message_start','message':{'id':'m1','model':'m','usage':{'input_tokens':9,'output_tokens':1}}}",
            "{'type':'ping'}",
            "{'type':'content_block_start','index':0,'content_block':{'type':'text','text':''}}",
            "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'Hi'}}",
            "{'type':'content_block_stop','index':0}",
            "{'type':'content_block_start','index':1,'content_block':{'type':'tool_use','id':'t1','name':'f','input':{}}}",
            "{'type':'content_block_delta','index':1,'delta':{'type':'input_json_delta','partial_json':''}}",
            "{'type':'content_block_stop','index':1}",
            "{'type':'message_delta','delta':{'stop_reason':'tool_use'},'usage':{'output_tokens':8}}");
    for (String event : events) {
      stream
          .next(new SseEvent(null, event.replace('\'', '"')))
          .forEach(each -> chunks.add(Json.MAPPER.readTree(each.data())));
    }
    assertThat(chunks.stream().map(chunk -> chunk.at("/choices/0/delta")).toList())
        .containsExactly(
            json("{'role':'assistant','content':''}"),
            json("{'content':'Hi'}"),
            json(
                "{'tool_calls':[{'index':0,'id':'t1','type':'function','function':{'name':'f','arguments':''}}]}"),
            json("{'tool_calls':[{'index':0,'function':{'arguments':'{}'}}]}"),
            json("{}"));
    assertThat(chunks.getLast().at("/choices/0/finish_reason").stringValue())
        .isEqualTo("tool_calls");
    List<SseEvent> end = stream.next(new SseEvent(null, "{\"type\":\"message_stop\"}"));
    assertThat(Json.MAPPER.readTree(end.getFirst().data()).path("usage"))
        .isEqualTo(
            json(
                "{'prompt_tokens':9,'completion_tokens':8,'total_tokens':17,'prompt_tokens_details':{'cached_tokens':0}}"));
    assertThat(end.getLast().data()).isEqualTo("[DONE]");
  }

  @Test
  void stream_error_isAnErrorChunk() {
    List<SseEvent> said =
        new MessagesReply(false)
            .stream(NOW)
                .next(
                    new SseEvent(
                        "error",
                        "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"));
    assertThat(Json.MAPPER.readTree(said.getFirst().data()).at("/error/message").stringValue())
        .isEqualTo("Overloaded");
  }
}
