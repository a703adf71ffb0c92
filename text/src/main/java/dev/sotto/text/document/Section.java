package dev.sotto.text.document;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a document that is a document of its own, with the encoding it came in. Immutable. */
public final class Section {
  private final int start;
  private final int end;
  private final @Nullable Format format;
  private final Function<String, Reading> reader;
  private final Transfer transfer;
  private final Decoded decoded;
  private final @Nullable String note;

  private Section(
      int start,
      @Nullable Format format,
      Function<String, Reading> reader,
      Transfer transfer,
      Decoded decoded,
      @Nullable String note) {
    this.start = start;
    this.end = start + decoded.raw().length();
    this.format = format;
    this.reader = reader;
    this.transfer = transfer;
    this.decoded = decoded;
    this.note = note;
  }

  /** The section of {@code document} that {@code reader} reads once it is decoded. */
  static Section read(
      String document,
      int start,
      int end,
      Transfer transfer,
      @Nullable Format format,
      Function<String, Reading> reader) {
    Decoded decoded = transfer.decode(document.substring(start, end));
    return new Section(start, format, reader, transfer, decoded, null);
  }

  /** A section that is of {@code format} once it is decoded. */
  static Section of(String document, int start, int end, Transfer transfer, Format format) {
    Decoded decoded = transfer.decode(document.substring(start, end));
    return new Section(start, format, text -> Reading.of(text, format), transfer, decoded, null);
  }

  /** What cannot be masked, and the note that goes out for it. */
  static Section note(String document, int start, int end, String note) {
    String raw = document.substring(start, end);
    Decoded unread = new Decoded(raw, "", new int[0], new int[0]);
    return new Section(
        start, null, text -> Reading.of(text, Format.TEXT), Transfer.IDENTITY, unread, note);
  }

  /**
   * The sections of {@code document}, in order and without overlaps; what lies between them is
   * structure. Empty for formats that have none.
   */
  public static List<Section> of(String document, Format format) {
    return switch (format) {
      case EMAIL -> new Message(document).sections();
      case JSON_LINES -> JsonLines.sections(document);
      default -> List.of();
    };
  }

  /** First unit in the document. */
  public int start() {
    return start;
  }

  /** One past the last unit. */
  public int end() {
    return end;
  }

  /** Whether it is JSON. */
  public boolean json() {
    return format == Format.JSON;
  }

  /** What it is once decoded; null for header fields and notes. */
  public @Nullable Format format() {
    return format;
  }

  /** The note that goes out for it, unless it can be masked. */
  public @Nullable String note() {
    return note;
  }

  /** Its text, decoded. */
  public String text() {
    return decoded.text();
  }

  /** {@code text} read in the same way. */
  public Reading read(String text) {
    return reader.apply(text);
  }

  /** Where a unit of its text begins in the document. */
  public int rawStart(int at) {
    return start + decoded.rawStart(at);
  }

  /** Where the unit before {@code at} ends in the document. */
  public int rawEnd(int at) {
    return start + decoded.rawEnd(at);
  }

  /** As it is written with {@code edits} made in its text, and nothing else changed. */
  public String rewrite(List<Edit> edits) {
    return edits.isEmpty() ? decoded.raw() : transfer.rewrite(decoded, edits);
  }

  /** Whether its encoding has the characters of {@code value}. */
  public boolean encodes(String value) {
    return transfer.encodes(decoded, value);
  }

  /** The section as it is once rewritten: {@code raw} stands where {@code newStart} is. */
  public Section moved(String raw, int newStart) {
    return new Section(newStart, format, reader, transfer, transfer.decode(raw), null);
  }

  @Override
  public String toString() {
    return "Section[" + start + ".." + end + "]";
  }
}
