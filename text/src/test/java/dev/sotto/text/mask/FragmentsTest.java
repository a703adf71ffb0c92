package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import dev.sotto.text.Known;
import dev.sotto.text.document.Format;
import dev.sotto.text.known.KnownIdentifiers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that are known leave no document in the clear, wherever in its structure they stand. */
final class FragmentsTest {
  private static final List<String> VALUES =
      List.of("Anna Keller", "12 Rosebery Street", "anna.keller@example.org");

  private static final Hints HINTS =
      new Hints(
          null,
          KnownIdentifiers.of(
              new Known(
                  List.of("Anna Keller"),
                  List.of("anna.keller@example.org"),
                  List.of(),
                  List.of("12 Rosebery Street, Leeds"),
                  List.of(),
                  List.of())));

  private static final String[] HTML = {
    "<p>%s</p>",
    "<p title=\"%s\">x</p>",
    "<a class='%s' href=x>y</a>",
    "<img alt='%s' hidden>",
    "<script>f('%s')</script>",
    "<script type='application/ld+json'>{\"a\":\"%s\"}</script>",
    "<style>/* %s */</style>",
    "<!-- %s -->",
    "<!-->%s",
    "<![CDATA[%s]]>",
    "<?x %s?>",
    "<!x %s>",
    "<p data-x %s>z</p>",
    "<p %s>z</p>",
    "<%s>",
    "Dear <%s>,",
    "<title>%s</title>",
    "</p %s>",
    "<textarea>%s</textarea>",
    "<br>",
    "text ",
    "<b>",
    "</b>",
    " &amp; ",
    "\n"
  };

  private static final String[] XML = {
    "<a>%s</a>",
    "<name>%s</name>",
    "<c target=\"%s\" type='x'/>",
    "<c class='%s'/>",
    "<!-- %s -->",
    "<![CDATA[%s]]>",
    "<?x %s?>",
    "<!ENTITY n \"%s\">",
    "<x y %s>",
    "Dear <%s>,",
    "<k:a>",
    "</k:a>",
    "<c role=\"%s\">",
    "</c>",
    " &lt; ",
    "\n"
  };

  private static final String[] CSV = {
    "%s\n",
    "\"%s\"\n",
    "%s,",
    "\"%s\",",
    "Leeds,",
    "Name,",
    "Street,",
    "City,",
    "Email,",
    "Park Street,",
    "\"say \"\"%s\"\"\",",
    "\n",
    "\n",
    "id,",
    ",",
    "Telefon,"
  };

  private static String document(Random random, String[] fragments) {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      String value = VALUES.get(random.nextInt(VALUES.size()));
      out.append(fragments[random.nextInt(fragments.length)].replace("%s", value));
      out.append(fragments == CSV || random.nextBoolean() ? "" : "\n");
    }
    return out.toString().replace(',', fragments == CSV ? ",;\t".charAt(random.nextInt(3)) : ',');
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"CSV", "HTML", "XML"})
  void mask_knownValuesInFragments_noneIsLeftAndAllComeBack(Format format) {
    Random random = new Random(7);
    Masker masker = new Masker(Detector.standard());
    String[] fragments = format == Format.CSV ? CSV : format == Format.HTML ? HTML : XML;
    for (int i = 0; i < 400; i++) {
      String document = document(random, fragments);
      Conversation conversation = masker.begin(HINTS, Protections.DEFAULT);
      String masked = conversation.mask(document, format).text();
      for (String value : VALUES) {
        assertThat(masked).as(document).doesNotContain(value);
      }
      String restored = conversation.pseudonyms().restore(masked, format);
      assertThat(unescaped(restored)).as(masked).isEqualTo(unescaped(document));
    }
  }

  /** A bracket that is text may come back as a reference. */
  private static String unescaped(String markup) {
    return markup.replace("&lt;", "<").replace("&gt;", ">");
  }
}
