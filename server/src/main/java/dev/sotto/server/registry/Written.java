package dev.sotto.server.registry;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.sotto.text.Kind;
import dev.sotto.text.company.Check;
import dev.sotto.text.mask.Protection;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Entries as they are written, before their references are followed. */
final class Written {
  private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  /** Reads trees whose shape has been checked. Missing lists and maps are empty. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withConfigOverride(List.class, c -> c.setNullHandling(EMPTY))
          .withConfigOverride(Set.class, c -> c.setNullHandling(EMPTY))
          .withConfigOverride(Map.class, c -> c.setNullHandling(EMPTY))
          .addModule(places())
          .build();

  private Written() {}

  private static SimpleModule places() {
    SimpleModule places = new SimpleModule();
    places.addKeyDeserializer(
        Place.class,
        new KeyDeserializer() {
          @Override
          public Place deserializeKey(String key, DeserializationContext context) {
            return new Place(key);
          }
        });
    return places;
  }

  record CategoryText(String title, String fides, boolean special, boolean sensitive) {
    Category category(String key) {
      return new Category(key, title, fides, special, sensitive);
    }
  }

  record FieldText(
      @Nullable String title,
      String category,
      @Nullable String system,
      @Nullable Kind identifies,
      List<BigDecimal> bands,
      List<Period> since,
      Showing.@Nullable Date date,
      @Nullable Integer most) {}

  record SystemText(String title, @Nullable String owner, List<String> categories) {}

  record RecipientText(
      String name,
      Place country,
      Recipient.Role role,
      boolean saleOrSharing,
      Recipient.@Nullable Safeguard safeguard,
      Endpoint.@Nullable Protocol protocol,
      @Nullable Vendor provider,
      @Nullable String deployment,
      @Nullable String apiVersion,
      @Nullable String baseUrl,
      @Nullable String keyEnv,
      @Nullable String keyFile,
      @Nullable Boolean zeroRetention,
      @Nullable Integer maxTokens,
      @Nullable String fallback,
      @Nullable JsonNode fallbackModel,
      @Nullable TimeoutsText timeouts,
      @Nullable Integer retries,
      @Nullable CircuitText circuitBreaker) {}

  record TimeoutsText(
      @Nullable String connect,
      @Nullable String firstByte,
      @Nullable String idle,
      @Nullable String whole) {}

  record CircuitText(@Nullable Integer failures, @Nullable String openFor) {}

  record PurposeText(String title, boolean directMarketing, boolean allowedWhenLimited) {
    Purpose purpose(String id) {
      return new Purpose(new PurposeId(id), title, directMarketing, allowedWhenLimited);
    }
  }

  record WordsText(Kind kind, List<String> words, boolean caseSensitive, List<String> context) {}

  record PatternText(
      Kind kind,
      String pattern,
      List<String> context,
      @Nullable Double confidence,
      @Nullable Check check) {}

  record AllowText(List<String> words, List<String> patterns) {}

  record ConsentText(@Nullable String wording, List<String> wider, @Nullable Period validFor) {}

  record AutomatedDecisionText(
      AutomatedDecision.Effect effect,
      AutomatedDecision.@Nullable Area area,
      boolean humanInvolved,
      boolean reliedOnByOthers,
      AutomatedDecision.@Nullable Ground ground,
      boolean humanAppeal) {}

  record McpText(
      McpTerms.@Nullable Results results,
      McpTerms.@Nullable Media media,
      Set<McpTerms.ServerRequest> serverRequests) {
    McpTerms terms() {
      return new McpTerms(
          results == null ? McpTerms.Results.MASKED : results,
          media == null ? McpTerms.Media.DROP : media,
          serverRequests);
    }
  }

  record UseText(
      String title,
      String purpose,
      LawfulBasis basis,
      @Nullable String balancingTest,
      boolean honoursObjections,
      boolean legalClaims,
      boolean publicInterest,
      boolean protectsAnotherPerson,
      @Nullable ConsentText consent,
      @Nullable SpecialGround specialGround,
      SpecialCategories.@Nullable Found specialCategoriesFound,
      List<String> categories,
      List<String> maySee,
      @Nullable FillIn fillIn,
      String recipient,
      @Nullable Derogation transferDerogation,
      Set<String> models,
      Map<Kind, Protection> protect,
      @Nullable OthersData othersData,
      @Nullable McpText mcp,
      @Nullable PseudonymStyle pseudonyms,
      @Nullable Mode mode,
      Period retention,
      String owner,
      @Nullable Boolean subjectRequired,
      @Nullable AutomatedDecisionText automatedDecision,
      @Nullable UseLimits limits) {}
}
