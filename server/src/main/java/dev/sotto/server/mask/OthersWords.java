package dev.sotto.server.mask;

import dev.sotto.text.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in a reply for another subject's identifier, in seven languages. */
public enum OthersWords {
  EN("another customer's e-mail address", "another customer's phone", "another customer's number"),
  DE(
      "E-Mail-Adresse einer anderen Person",
      "Telefonnummer einer anderen Person",
      "Nummer einer anderen Person"),
  FR(
      "adresse e-mail d’une autre personne",
      "téléphone d’une autre personne",
      "numéro d’une autre personne"),
  ES("correo de otra persona", "teléfono de otra persona", "número de otra persona"),
  IT(
      "indirizzo e-mail di un’altra persona",
      "telefono di un’altra persona",
      "numero di un’altra persona"),
  NL(
      "e-mailadres van iemand anders",
      "telefoonnummer van iemand anders",
      "nummer van iemand anders"),
  PT("e-mail de outra pessoa", "telefone de outra pessoa", "número de outra pessoa");

  private final String email;
  private final String phone;
  private final String number;

  OthersWords(String email, String phone, String number) {
    this.email = "[" + email + "]";
    this.phone = "[" + phone + "]";
    this.number = "[" + number + "]";
  }

  /** The words of {@code language} (ISO 639-1, perhaps with a region), else English. */
  public static OthersWords of(@Nullable String language) {
    String code = language == null ? "" : language.split("-", 2)[0].toUpperCase(Locale.ROOT);
    for (OthersWords words : values()) {
      if (words.name().equals(code)) {
        return words;
      }
    }
    return EN;
  }

  /** What stands for an identifier of {@code kind}. */
  public String of(Kind kind) {
    return switch (kind) {
      case EMAIL -> email;
      case PHONE -> phone;
      default -> number;
    };
  }
}
