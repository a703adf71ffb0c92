package dev.sotto.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatTest {
  @ParameterizedTest
  @CsvSource({
    "a.csv,CSV",
    "A.TSV,CSV",
    "x.json,JSON",
    "x.ndjson,JSON_LINES",
    "m.eml,EMAIL",
    "p.htm,HTML",
    "p.xml,XML",
    "README.md,MARKDOWN"
  })
  void guess_name_decides(String name, Format format) {
    assertThat(Format.guess("", name)).isEqualTo(format);
  }

  @Test
  void guess_contentWithoutDoubt_decides() {
    assertThat(Format.guess(" {\"a\":1}\n", null)).isEqualTo(Format.JSON);
    assertThat(Format.guess("{\"a\":1}\n{\"a\":2}\n", "x.txt")).isEqualTo(Format.JSON_LINES);
    assertThat(Format.guess("<!DOCTYPE html><p>x", null)).isEqualTo(Format.HTML);
    assertThat(Format.guess("<?xml version='1.0'?><a/>", null)).isEqualTo(Format.XML);
    assertThat(Format.guess("first_name;email\nAnna;a@example.com\n", null)).isEqualTo(Format.CSV);
    assertThat(Format.guess("From: a@example.com\nTo: b@example.com\nSubject: x\n\nHi", null))
        .isEqualTo(Format.EMAIL);
    assertThat(
            Format.guess("[12:03] anna_k: hi\n[12:04] Support: yes?\n[12:05] anna_k: help\n", null))
        .isEqualTo(Format.CHAT);
  }

  @Test
  void guess_doubt_isText() {
    assertThat(Format.guess("Hello, I am Anna, and you?\nBest, Anna\n", null))
        .isEqualTo(Format.TEXT);
    assertThat(Format.guess("{not json", null)).isEqualTo(Format.TEXT);
    assertThat(Format.guess("Name: Anna\nPhone: 030 123\n", null)).isEqualTo(Format.TEXT);
    assertThat(Format.guess("Hello dear customer, my name\nis Anna, I live in Ulm\n", null))
        .isEqualTo(Format.TEXT);
    assertThat(Format.guess("Name, Street\nI moved. It is new\nAnna, Ulm\n", null))
        .isEqualTo(Format.TEXT);
    assertThat(Format.guess("Is this my address? Street, City\nYes, no\n", null))
        .isEqualTo(Format.TEXT);
    assertThat(Format.guess("", null)).isEqualTo(Format.TEXT);
  }
}
