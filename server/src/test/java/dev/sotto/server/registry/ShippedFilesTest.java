package dev.sotto.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.yaml.YamlFile;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.Protection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas, laws and categories that ship with Sotto: right in shape and in step with the code.
 */
class ShippedFilesTest {

  @ParameterizedTest
  @MethodSource("laws")
  void law_ofEachName_hasTheShapeOfALawFile(String id) {
    YamlFile file = Laws.shipped("laws/" + id + ".yaml");
    assertThat(Shape.shipped(Shape.LAW).problems(file)).isEmpty();
    assertThat(new Laws().law(id).law()).isEqualTo(id);
  }

  @Test
  void categories_haveTheShapeOfARegistryFile() {
    YamlFile file = Laws.shipped("categories.yaml");
    assertThat(Shape.shipped(Shape.REGISTRY).problems(file)).isEmpty();
  }

  @Test
  void fields_haveTheShapeOfARegistryFile() {
    YamlFile file = Laws.shipped("fields.yaml");
    assertThat(Shape.shipped(Shape.REGISTRY).problems(file)).isEmpty();
  }

  @Test
  void schema_words_areThoseOfTheCode() throws IOException {
    JsonNode use = schema(Shape.REGISTRY).at("/$defs/use/properties");
    assertThat(words(use.at("/protect/propertyNames/enum")))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Kind.values()).map(Enum::name).toList());
    assertThat(words(use.at("/protect/additionalProperties/enum")))
        .containsExactlyElementsOf(names(Protection.values()));
    assertThat(words(use.at("/pseudonyms/enum")))
        .containsExactlyElementsOf(names(PseudonymStyle.values()));
    JsonNode recipient = schema(Shape.REGISTRY).at("/$defs/recipient/properties");
    assertThat(words(recipient.at("/provider/enum")))
        .containsExactlyElementsOf(names(Vendor.values()));
    assertThat(words(use.at("/fill_in/enum"))).containsExactlyElementsOf(names(FillIn.values()));
    assertThat(words(use.at("/others_data/enum")))
        .containsExactlyElementsOf(names(OthersData.values()));
    assertThat(words(schema(Shape.REGISTRY).at("/$defs/field/properties/identifies/enum")))
        .containsExactlyElementsOf(Arrays.stream(Kind.values()).map(Enum::name).toList());
    assertThat(words(use.at("/mode/enum"))).containsExactlyElementsOf(names(Mode.values()));
    assertThat(words(use.at("/basis/enum"))).containsExactlyElementsOf(names(LawfulBasis.values()));
    assertThat(words(use.at("/special_ground/enum")))
        .containsExactlyElementsOf(names(SpecialGround.values()));
    assertThat(words(use.at("/transfer_derogation/enum")))
        .containsExactlyElementsOf(names(Derogation.values()));
    assertThat(words(schema(Shape.LAW).at("/$defs/cell/oneOf/1/properties/unless/items/enum")))
        .containsExactlyElementsOf(names(Condition.values()));
  }

  @Test
  void schema_everyKey_isDescribedForEditors() throws IOException {
    JsonNode schema = schema(Shape.REGISTRY);
    for (JsonNode definition : schema.path("$defs")) {
      for (JsonNode property : definition.path("properties")) {
        assertThat(property.path("description").asString("")).isNotEmpty();
      }
    }
  }

  private static Stream<String> laws() {
    return Laws.BUILT_IN.stream();
  }

  private static JsonNode schema(String name) throws IOException {
    try (InputStream in = Shape.class.getResourceAsStream(name)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    }
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }
}
