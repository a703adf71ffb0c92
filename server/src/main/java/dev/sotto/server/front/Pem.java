package dev.sotto.server.front;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One PEM block (RFC 7468).
 *
 * @param label what it says it is: {@code CERTIFICATE}
 * @param der its bytes
 * @param encrypted whether its headers say that it is (RFC 1421, OpenSSL's old form)
 */
record Pem(String label, byte[] der, boolean encrypted) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s(.*?)-----END \\1-----", Pattern.DOTALL);

  /** The blocks of {@code text}; what stands between them is passed over. */
  static List<Pem> blocks(String text) {
    List<Pem> blocks = new ArrayList<>();
    Matcher found = BLOCK.matcher(text);
    while (found.find()) {
      String body = found.group(2);
      boolean encrypted = body.contains("ENCRYPTED");
      blocks.add(new Pem(found.group(1), encrypted ? new byte[0] : decoded(body), encrypted));
    }
    return blocks;
  }

  /** The MIME decoder passes over line ends; what is broken shows when the bytes are read. */
  private static byte[] decoded(String body) {
    try {
      return Base64.getMimeDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  @Override
  public String toString() {
    return "Pem[" + label + "]";
  }
}
