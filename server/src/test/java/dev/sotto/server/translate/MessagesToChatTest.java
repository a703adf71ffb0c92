package dev.sotto.server.translate;

import static dev.sotto.server.translate.ChatToMessagesTest.json;
import static dev.sotto.server.translate.ChatToMessagesTest.written;
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

/** Anthropic's requests in OpenAI's words, OpenAI's replies in Anthropic's. */
class MessagesToChatTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000);
  private static final String HELLO =
      "'max_tokens':9,'messages':[{'role':'user','content':'hello'}]";

  private static JsonNode request(String body) {
    return written(new MessagesToChat().request((ObjectNode) json(body), 4096).body());
  }

  private static JsonNode with(String field) {
    return request("{'model':'m'," + HELLO + "," + field + "}");
  }

  @Test
  void messages_systemTurnsToolsAndResults_areMessages() {
    assertThat(
            request(
                """
                {'model':'m','max_tokens':9,'system':[{'type':'text','text':'Be kind.',
                'cache_control':{'type':'ephemeral'}}],'messages':[{'role':'user','content':'q'},
                {'role':'assistant','content':[{'type':'thinking','thinking':'hm','signature':'s'},
                {'type':'text','text':'Let me look.'},
                {'type':'tool_use','id':'t1','name':'f','input':{'a':1}},
                {'type':'tool_use','id':'t2','name':'g','input':{}}]},
                {'role':'user','content':[{'type':'tool_result','tool_use_id':'t1','content':'one'},
                {'type':'tool_result','tool_use_id':'t2','is_error':true,'content':[
                {'type':'text','text':'gone'}]},{'type':'text','text':'and?'}]}]}\
                """))
        .isEqualTo(
            json(
                """
                {'model':'m','max_completion_tokens':9,'messages':[
                {'role':'system','content':'Be kind.'},{'role':'user','content':'q'},
                {'role':'assistant','content':'Let me look.','tool_calls':[
                {'id':'t1','type':'function','function':{'name':'f','arguments':'{~a~:1}'}},
                {'id':'t2','type':'function','function':{'name':'g','arguments':'{}'}}]},
                {'role':'tool','tool_call_id':'t1','content':'one'},
                {'role':'tool','tool_call_id':'t2','content':'Error: gone'},
                {'role':'user','content':'and?'}]}\
                """
                    .replace("~", "\\\"")));
  }

  @Test
  void fields_thatHaveAWord_areSaid() {
    assertThat(
            with(
                """
                'temperature':0.5,'top_p':0.9,'stop_sequences':['END'],'stream':true,
                'metadata':{'user_id':'u1'},'thinking':{'type':'enabled','budget_tokens':4000},
                'tools':[{'name':'f','description':'d','input_schema':{'type':'object'}}],
                'tool_choice':{'type':'any','disable_parallel_tool_use':true},
                'output_config':{'format':{'type':'json_schema','schema':{'type':'object'}}}\
                """))
        .isEqualTo(
            json(
                """
                {'model':'m','max_completion_tokens':9,'messages':[{'role':'user','content':'hello'}],
                'temperature':0.5,'top_p':0.9,'stop':['END'],'tools':[{'type':'function','function':{
                'name':'f','description':'d','parameters':{'type':'object'}}}],
                'tool_choice':'required','parallel_tool_calls':false,'reasoning_effort':'medium',
                'response_format':{'type':'json_schema','json_schema':{'name':'reply','strict':true,
                'schema':{'type':'object'}}},'user':'u1','stream':true,
                'stream_options':{'include_usage':true}}\
                """));
  }

  @ParameterizedTest
  @CsvSource({"auto,auto", "none,none", "any,required"})
  void toolChoice_eachWord_hasItsOwn(String asked, String said) {
    assertThat(with("'tool_choice':{'type':'" + asked + "'}").path("tool_choice").stringValue())
        .isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'top_k':5",
        "'inference_geo':'us'",
        "'context_management':{'edits':[{'type':'x'}]}",
        "'stop_sequences':['a','b','c','d','e']"
      })
  void fields_thatHaveNone_areRefusedByName(String field) {
    assertThatThrownBy(() -> with(field))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("not_translatable"))
        .hasMessageStartingWith(field.substring(1, field.indexOf('\'', 1)) + ": ");
  }

  @Test
  void messages_thatEndWithTheReplysBeginning_areRefused() {
    assertThatThrownBy(
            () ->
                request(
                    """
                    {'model':'m','max_tokens':9,'messages':[{'role':'user','content':'q'},
                    {'role':'assistant','content':'{'}]}\
                    """))
        .hasMessageStartingWith("messages[1].role: ");
  }

  @Test
  void reply_withEverything_isAMessage() {
    ObjectNode reply =
        (ObjectNode)
            json(
                """
                {'id':'c1','object':'chat.completion','created':1,'model':'m1','choices':[{'index':0,
                'finish_reason':'tool_calls','message':{'role':'assistant','content':'Hi',
                'reasoning_content':'hm','tool_calls':[{'id':'t1','type':'function','function':{
                'name':'f','arguments':'{~a~:1}'}}]}}],'usage':{'prompt_tokens':30,
                'completion_tokens':7,'prompt_tokens_details':{'cached_tokens':20}}}\
                """
                    .replace("~", "\\\""));
    assertThat(written(new ChatReply().whole(reply, NOW)))
        .isEqualTo(
            json(
                """
                {'id':'c1','type':'message','role':'assistant','model':'m1','content':[
                {'type':'thinking','thinking':'hm','signature':''},{'type':'text','text':'Hi'},
                {'type':'tool_use','id':'t1','name':'f','input':{'a':1}}],'stop_reason':'tool_use',
                'stop_sequence':null,'usage':{'input_tokens':10,'cache_creation_input_tokens':0,
                'cache_read_input_tokens':20,'output_tokens':7}}\
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "stop,end_turn",
    "length,max_tokens",
    "tool_calls,tool_use",
    "content_filter,refusal",
    "model_length,max_tokens"
  })
  void reply_finishReasons_haveTheirStop(String finish, String stop) {
    assertThat(Words.stop(finish)).isEqualTo(stop);
  }

  @Test
  void reply_callWithBrokenJson_isTheProvidersFaultUnlessItWasCutOff() {
    String reply =
        """
        {'choices':[{'finish_reason':'%s','message':{'content':null,'tool_calls':[{'id':'t',
        'type':'function','function':{'name':'f','arguments':'{'}}]}}]}\
        """;
    assertThatThrownBy(
            () -> new ChatReply().whole((ObjectNode) json(reply.formatted("tool_calls")), NOW))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.status()).isEqualTo(502));
    assertThat(
            new ChatReply()
                .whole((ObjectNode) json(reply.formatted("length")), NOW)
                .path("content"))
        .isEmpty();
  }

  private static List<JsonNode> stream(String... events) {
    ReplyTranslation.Streamed stream = new ChatReply().stream(NOW);
    List<JsonNode> said = new ArrayList<>();
    for (String event : events) {
      for (SseEvent each : stream.next(new SseEvent(null, event.replace('\'', '"')))) {
        JsonNode data = Json.MAPPER.readTree(each.data());
        assertThat(each.name()).isEqualTo(data.path("type").stringValue());
        said.add(data);
      }
    }
    return said;
  }

  private static String chunk(String delta, String finish) {
    return "{'id':'c','model':'m','choices':[{'index':0,'delta':%s,'finish_reason':%s}]}"
        .formatted(delta, finish);
  }

  @Test
  void stream_textThenTwoTools_areBlocksOneAfterTheOther() {
    List<JsonNode> said =
        stream(
            "{'id':'','model':'','choices':[],'prompt_filter_results':[]}",
            chunk("{'role':'assistant','content':''}", "null"),
            chunk("{'content':'Hi'}", "null"),
            chunk(
                "{'tool_calls':[{'index':0,'id':'t1','function':{'name':'f','arguments':''}}]}",
                "null"),
            chunk("{'tool_calls':[{'index':0,'function':{'arguments':'{}'}}]}", "null"),
            chunk(
                "{'tool_calls':[{'index':1,'id':'t2','function':{'name':'g','arguments':'{}'}}]}",
                "null"),
            chunk("{}", "'tool_calls'"),
            "{'id':'c','choices':[],'usage':{'prompt_tokens':3,'completion_tokens':2}}",
            "[DONE]");
    assertThat(said.stream().map(e -> e.path("type").stringValue() + e.path("index").asString("")))
        .containsExactly(
            "message_start",
            "content_block_start0",
            "content_block_delta0",
            "content_block_stop0",
            "content_block_start1",
            "content_block_delta1",
            "content_block_stop1",
            "content_block_start2",
            "content_block_delta2",
            "content_block_stop2",
            "message_delta",
            "message_stop");
    assertThat(said.get(10))
        .isEqualTo(
            json(
                """
                {'type':'message_delta','delta':{'stop_reason':'tool_use','stop_sequence':null},
                'usage':{'input_tokens':3,'cache_creation_input_tokens':0,
                'cache_read_input_tokens':0,'output_tokens':2}}\
                """));
  }

  @Test
  void stream_endsWithoutAFinish_hasNoEnd() {
    assertThat(stream(chunk("{'content':'Hi'}", "null"), "[DONE]").getLast().path("type"))
        .isEqualTo(json("'content_block_delta'"));
  }

  @Test
  void stream_error_isAnErrorEvent() {
    assertThat(stream("{'error':{'message':'no room','type':'server_error'}}").getFirst())
        .isEqualTo(
            json(
                "{'type':'error','error':{'type':'api_error','message':'no"
                    + " room','code':'provider_error'}}"));
  }
}
