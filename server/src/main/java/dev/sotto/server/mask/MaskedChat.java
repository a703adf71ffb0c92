package dev.sotto.server.mask;

import dev.sotto.server.dialect.Dialect;
import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.protocol.Restoring;
import dev.sotto.server.registry.Endpoint;
import dev.sotto.text.mask.Pseudonyms;

/**
 * A chat request that went through the mask: all that a provider takes. There is no other way to
 * make one than to mask a {@link ClearChat}, so raw text cannot leave by mistake.
 */
public final class MaskedChat {
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
  public static MaskedChat of(ClearChat clear, Masking masking, Endpoint endpoint) {
    Protocol protocol = clear.protocol();
    new RequestMask(masking).mask(clear.body(), protocol.request(), protocol.order());
    Dialect dialect = Dialect.of(endpoint);
    protocol.askForNoRetention(clear.body(), endpoint.zeroRetention() && dialect.takesStore());
    String model = clear.model();
    dialect.fit(clear.body(), protocol, endpoint);
    return new MaskedChat(
        protocol,
        model,
        clear.streamed(),
        Json.bytes(clear.body()),
        new Restoring(masking.conversation().pseudonyms(), protocol.wantsJson(clear.body())));
  }

  public Protocol protocol() {
    return protocol;
  }

  public String model() {
    return model;
  }

  public boolean streamed() {
    return streamed;
  }

  /** What goes over the wire: JSON, UTF-8. */
  public byte[] body() {
    return body.clone();
  }

  /** Number of bytes that go over the wire. */
  public int size() {
    return body.length;
  }

  /** What turns the reply back. */
  public Pseudonyms pseudonyms() {
    return restoring.pseudonyms();
  }

  /** How the reply is turned back. */
  public Restoring restoring() {
    return restoring;
  }

  @Override
  public String toString() {
    return "MaskedChat[" + body.length + " bytes]";
  }
}
