package dev.sotto.server.chat;

import dev.sotto.server.http.Json;
import dev.sotto.server.registry.Endpoint;
import dev.sotto.text.mask.Pseudonyms;

/**
 * A chat request that went through the mask: all that a provider takes. There is no other way to
 * make one than to mask a {@link ClearChat}, so raw text cannot leave by mistake.
 */
final class MaskedChat {
  private final Protocol protocol;
  private final String model;
  private final boolean streamed;
  private final byte[] body;
  private final Restoring restoring;

  private MaskedChat(
      Protocol protocol, String model, boolean streamed, byte[] body, Restoring restoring) {
    this.protocol = protocol;
    this.model = model;
    this.streamed = streamed;
    this.body = body;
    this.restoring = restoring;
  }

  /**
   * Masks {@code clear} for {@code endpoint}.
   *
   * @throws dev.sotto.server.fault.Fault when it holds what cannot be masked
   */
  static MaskedChat of(ClearChat clear, Masking masking, Endpoint endpoint) {
    Protocol protocol = clear.protocol();
    new RequestMask(masking).mask(clear.body(), protocol.request(), protocol.order());
    protocol.askForNoRetention(clear.body(), endpoint.zeroRetention());
    return new MaskedChat(
        protocol,
        clear.model(),
        clear.streamed(),
        Json.bytes(clear.body()),
        new Restoring(masking.conversation().pseudonyms(), protocol.wantsJson(clear.body())));
  }

  Protocol protocol() {
    return protocol;
  }

  String model() {
    return model;
  }

  boolean streamed() {
    return streamed;
  }

  /** What goes over the wire: JSON, UTF-8. */
  byte[] body() {
    return body.clone();
  }

  /** Number of bytes that go over the wire. */
  int size() {
    return body.length;
  }

  /** What turns the reply back. */
  Pseudonyms pseudonyms() {
    return restoring.pseudonyms();
  }

  /** How the reply is turned back. */
  Restoring restoring() {
    return restoring;
  }

  @Override
  public String toString() {
    return "MaskedChat[" + body.length + " bytes]";
  }
}
