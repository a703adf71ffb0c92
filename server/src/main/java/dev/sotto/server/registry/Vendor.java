package dev.sotto.server.registry;

/** Whose product answers: what it takes beside the API that it speaks differs. */
public enum Vendor {
  OPENAI,
  AZURE_OPENAI,
  ANTHROPIC,
  MISTRAL,
  OLLAMA,
  VLLM;

  /** Whose API it speaks where the registry does not say. */
  public Endpoint.Protocol protocol() {
    return this == ANTHROPIC ? Endpoint.Protocol.ANTHROPIC : Endpoint.Protocol.OPENAI;
  }

  /** Whether it may speak {@code protocol}: model servers of your own speak both. */
  public boolean speaks(Endpoint.Protocol protocol) {
    return this == OLLAMA || this == VLLM || protocol == protocol();
  }

  /** The vendor of a recipient that names none. */
  public static Vendor of(Endpoint.Protocol protocol) {
    return protocol == Endpoint.Protocol.ANTHROPIC ? ANTHROPIC : OPENAI;
  }
}
