package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.report.TrustReport;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.trust.NearMiss;
import dev.whoami.trust.TrustAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;

/** The cases of src/test/trust, each with the answer that AWS gives, and what holds for all. */
class TrustCasesTest {
  private static final int ROWS = 24;

  @Example
  void everyCaseHasItsAnswer() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (TrustCase each : TrustCase.all()) {
      TrustAnswer answer = each.answer();
      all.assertThat(answer.kind().name()).as("%s", each).isEqualTo(each.line("answer"));
      all.assertThat(answer.nearMisses().stream().map(NearMiss::kind).map(Enum::name))
          .as("%s", each)
          .containsAll(near(each));
      String text =
          TrustReport.text(List.of(answer), RenderOptions.plain()).replaceAll("\\s+", " ");
      each.all("says").forEach(it -> all.assertThat(text).as("%s", each).contains(it));
      each.all("never").forEach(it -> all.assertThat(text).as("%s", each).doesNotContain(it));
    }
    all.assertAll();
  }

  private static List<String> near(TrustCase one) {
    return Stream.of(one.line("near").split(" +")).filter(it -> !it.isEmpty()).toList();
  }

  @Example
  void theCasesAreManyAndSayWhy() throws IOException {
    assertThat(TrustCase.all()).hasSizeGreaterThanOrEqualTo(400);
    assertThat(TrustCase.all().stream().map(TrustCase::name)).doesNotHaveDuplicates();
    for (TrustCase each : TrustCase.all()) {
      assertThat(each.lines().keySet()).as("%s", each).contains("why", "from", "caller", "answer");
      assertThat(each.line("from")).as("%s", each).startsWith("https://");
    }
    for (TrustAnswer.Kind kind : TrustAnswer.Kind.values()) {
      assertThat(TrustCase.all())
          .filteredOn(it -> it.line("answer").equals(kind.name()))
          .hasSizeGreaterThan(40);
    }
  }

  @Example
  void anAnswerThatDependsSaysOnWhatAndADeniedOneHasAFix() throws IOException {
    for (TrustCase each : TrustCase.all()) {
      TrustAnswer answer = each.answer();
      assertThat(answer.missing().isEmpty())
          .as("%s", each)
          .isEqualTo(answer.kind() != TrustAnswer.Kind.DEPENDS);
      assertThat(answer.fix().isPresent())
          .as("%s", each)
          .isEqualTo(answer.kind() == TrustAnswer.Kind.DENIED);
    }
  }

  @Example
  void theTextFitsAScreenAndTheJsonIsOfItsSchema() throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Path.of("docs/trust.schema.json").toUri());
    for (TrustCase each : TrustCase.all()) {
      List<TrustAnswer> answers = List.of(each.answer());
      List<String> lines = TrustReport.text(answers, RenderOptions.plain()).lines().toList();
      assertThat(lines).as("%s", each).hasSizeLessThanOrEqualTo(ROWS);
      assertThat(lines.get(0)).startsWith(each.line("answer") + ": ");
      String json = TrustReport.json(answers);
      assertThat(schema.validate(json, InputFormat.JSON)).as("%s", each).isEmpty();
      String many = TrustReport.json(List.of(answers.get(0), answers.get(0)));
      assertThat(schema.validate(many, InputFormat.JSON)).as("%s", each).isEmpty();
      assertThat(TrustReport.text(List.of(answers.get(0), answers.get(0)), RenderOptions.plain()))
          .contains(each.line("answer") + " by 2 roles");
    }
  }

  /** A name that the token of another statement has may come first, so order is also drawn. */
  @Property(tries = 300)
  void anotherDenyNeverAllows(
      @ForAll("cases") TrustCase one, @ForAll("cases") TrustCase other, @ForAll boolean isFirst) {
    JsonObject policy = statementsOf(one);
    JsonElement more = statementsOf(other).getAsJsonArray("Statement").get(0).deepCopy();
    more.getAsJsonObject().addProperty("Effect", "Deny");
    JsonArray all = new JsonArray();
    if (isFirst) {
      all.add(more);
    }
    all.addAll(policy.getAsJsonArray("Statement"));
    if (!isFirst) {
      all.add(more);
    }
    TrustAnswer.Kind before = one.answer(policy.toString()).kind();
    policy.add("Statement", all);
    TrustAnswer.Kind after = one.answer(policy.toString()).kind();
    assertThat(rank(after)).isLessThanOrEqualTo(rank(before));
  }

  /**
   * A condition of an Allow only narrows it, so without it the answer is the same or nearer. The
   * last one for Cognito stays: AWS stores no statement without it.
   */
  @Property(tries = 300)
  void anAllowWithoutOneOfItsConditionsNeverDenies(
      @ForAll("cases") TrustCase one, @ForAll int drawn) {
    JsonObject policy = statementsOf(one);
    TrustAnswer.Kind before = one.answer(policy.toString()).kind();
    for (JsonElement each : policy.getAsJsonArray("Statement")) {
      JsonObject statement = each.getAsJsonObject();
      if (statement.get("Effect").getAsString().equals("Allow") && statement.has("Condition")) {
        JsonObject conditions = statement.getAsJsonObject("Condition");
        List<String> names = List.copyOf(conditions.keySet());
        boolean isOfCognito = statement.get("Principal").toString().contains("cognito-identity");
        if (names.size() <= (isOfCognito ? 1 : 0)) {
          continue;
        }
        conditions.remove(names.get(Math.floorMod(drawn, names.size())));
      }
    }
    TrustAnswer.Kind after = one.answer(policy.toString()).kind();
    assertThat(rank(after)).isGreaterThanOrEqualTo(rank(before));
  }

  private static int rank(TrustAnswer.Kind kind) {
    return Arrays.asList(
            TrustAnswer.Kind.DENIED, TrustAnswer.Kind.DEPENDS, TrustAnswer.Kind.ALLOWED)
        .indexOf(kind);
  }

  @Provide
  Arbitrary<TrustCase> cases() throws IOException {
    return Arbitraries.of(
        TrustCase.all().stream().filter(it -> it.line("policy").isEmpty()).toList());
  }

  private static JsonObject statementsOf(TrustCase one) {
    return JsonParser.parseString(one.policy()).getAsJsonObject();
  }
}
