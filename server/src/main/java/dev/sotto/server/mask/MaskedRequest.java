package dev.sotto.server.mask;

import dev.sotto.server.dialect.Dialect;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.protocol.Restoring;
import dev.sotto.server.registry.Endpoint;
import dev.sotto.server.translate.Translation;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that went through the mask, before it is worded for a recipient. Made from a {@link
 * ClearChat} by masking it, and in no other way.
 */
public final class MaskedRequest {
  private final ClearChat asked;
  private final ObjectNode body;
  private final Restoring restoring;
  private final Others others;

  private MaskedRequest(ClearChat asked, Masking masking) {
    this.asked = asked;
    this.body = asked.body();
    this.restoring = masking.restoring(asked.protocol().wantsJson(asked.body()));
    this.others = masking.others();
  }

  /**
   * Masks {@code clear}, in place; twice where a kind that the use keeps turns out to be another
   * subject's.
   *
   * @throws Fault when it holds what cannot be masked
   */
  public static MaskedRequest of(ClearChat clear, Masking masking) {
    ClearChat spare = masking.others().mayBeKept() ? clear.copy() : clear;
    mask(clear, masking);
    if (!masking.others().areKept()) {
      return new MaskedRequest(clear, masking);
    }
    masking.again();
    mask(spare, masking);
    return new MaskedRequest(spare, masking);
  }

  private static void mask(ClearChat clear, Masking masking) {
    Protocol protocol = clear.protocol();
    new RequestMask(masking).mask(clear.body(), protocol.request(), protocol.order());
    masking.others().look();
  }

  /**
   * The request as {@code endpoint} takes it: in its protocol, in its vendor's words.
   *
   * @param model what is called there
   * @throws Fault {@code protocol}, {@code not_translatable} or {@code unsupported_field} when it
   *     cannot be said there
   */
  public MaskedChat to(Endpoint endpoint, String model) {
    Translation translation =
        Translation.between(asked.protocol(), endpoint).orElseThrow(MaskedRequest::untranslated);
    Translation.Translated said = translation.request(body.deepCopy(), endpoint.maxTokens());
    Protocol spoken = translation.spoken();
    Dialect dialect = Dialect.of(endpoint);
    said.body().put("model", model);
    spoken.askForNoRetention(said.body(), endpoint.zeroRetention() && dialect.takesStore());
    dialect.fit(said.body(), spoken, endpoint);
    return new MaskedChat(
        asked.protocol(),
        spoken,
        model,
        asked.streamed(),
        Json.bytes(said.body()),
        restoring,
        said.reply(),
        others);
  }

  private static Fault untranslated() {
    return Fault.caller(
        400,
        "protocol",
        "the use's recipient does not speak this API, and it is not translated: call the path of"
            + " one that it speaks");
  }

  @Override
  public String toString() {
    return "MaskedRequest";
  }
}
