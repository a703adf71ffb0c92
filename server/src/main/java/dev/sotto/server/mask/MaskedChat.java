package dev.sotto.server.mask;

import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.protocol.Restoring;
import dev.sotto.server.translate.ReplyTranslation;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.Pseudonyms;
import java.util.Map;

/**
 * A chat request that went through the mask: all that a provider takes. There is no other way to
 * make one than to mask a {@link ClearChat} and to word the {@link MaskedRequest} that comes of it,
 * so raw text cannot leave by mistake.
 */
public final class MaskedChat {
  private final Protocol protocol;
  private final Protocol spoken;
  private final String model;
  private final boolean streamed;
  private final byte[] body;
  private final Restoring restoring;
  private final ReplyTranslation reply;
  private final Others others;

  MaskedChat(
      Protocol protocol,
      Protocol spoken,
      String model,
      boolean streamed,
      byte[] body,
      Restoring restoring,
      ReplyTranslation reply,
      Others others) {
    this.protocol = protocol;
    this.spoken = spoken;
    this.model = model;
    this.streamed = streamed;
    this.body = body;
    this.restoring = restoring;
    this.reply = reply;
    this.others = others;
  }

  /** The protocol that was asked in, and that the client is answered in. */
  public Protocol protocol() {
    return protocol;
  }

  /** The protocol that the recipient speaks. */
  public Protocol spoken() {
    return spoken;
  }

  /** How the recipient's reply is put into the words that were asked in, before it is restored. */
  public ReplyTranslation reply() {
    return reply;
  }

  /** What is called at the recipient. */
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

  /** How many identifiers of other subjects the reply held so far. */
  public Map<Kind, Integer> othersInReply() {
    return others.inReply();
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
