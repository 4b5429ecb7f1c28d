package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.log.text.TableRow;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of messages.ini and agents.ini, held against itself and against the others. */
class MessageTableTest {
  private static final Set<String> NEEDED = Set.of("has", "says", "unproven", "example");
  private static final Set<String> MORE =
      Set.of(
          "client",
          "hasOneOf",
          "hasNot",
          "where",
          "proves",
          "oneOf",
          "endpoint",
          "decides",
          "fix",
          "fixInPod",
          "inShort",
          "ofRole",
          "with",
          "denies",
          "rulesOut",
          "service");

  static List<TableRow> rows() {
    return TableRow.in(KnownMessages.table()).stream()
        .filter(it -> !it.name().equals("sets"))
        .toList();
  }

  private static KnownMessage message(TableRow row) {
    return KnownMessages.ALL.stream()
        .filter(it -> it.name().equals(row.name()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowHasWhatItNeedsAndNothingElse(TableRow row) {
    assertThat(row.settings())
        .containsAll(NEEDED)
        .allMatch(it -> NEEDED.contains(it) || MORE.contains(it));
    assertThat(row.settings().containsAll(Set.of("proves", "oneOf"))).isFalse();
    assertThat(List.of(row.value("says").orElseThrow(), row.value("unproven").orElseThrow()))
        .allMatch(it -> it.matches("[A-Za-z].*\\."));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void itsExampleSaysIt(TableRow row) throws IOException {
    String example = row.value("example").orElseThrow();
    LogReading log = LogReading.of("-", new StringReader(example + "\n"));
    assertThat(log.seen().hasSaid(message(row))).as(example).isTrue();
  }

  /** Only the upgrade of a library has no lines to copy. */
  @ParameterizedTest
  @MethodSource("rows")
  void whatProvesAFindingNamesBlocksThatThePagesHave(TableRow row) {
    MessageFix fix = message(row).fix();
    List<Fix> blocks = fix.in(Optional.empty(), Names.NONE);
    assertThat(blocks).allSatisfy(it -> assertThat(it.lines()).isNotEmpty());
    boolean isForProof = row.value("proves").filter(it -> !it.equals("WHO701")).isPresent();
    assertThat(!blocks.isEmpty() || row.value("proves").filter("WHO116"::equals).isPresent())
        .as("has a block")
        .isEqualTo(isForProof);
    assertThat(fix.in(Optional.of(true), Names.NONE)).hasSizeLessThanOrEqualTo(1);
  }

  /** They are letters and no patterns; the search for all first words at once takes only ASCII. */
  @ParameterizedTest
  @MethodSource("rows")
  void itsWordsCanBeSearchedForAndTheFirstDoesNotOccurByAccident(TableRow row) {
    List<String> words =
        Stream.of("has", "hasOneOf", "hasNot").flatMap(it -> row.quoted(it).stream()).toList();
    assertThat(words).doesNotHaveDuplicates().allMatch(it -> it.matches("[ -~]{2,120}"));
    assertThat(words.get(0)).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void noTwoRowsAreTheSame() {
    assertThat(rows()).hasSizeGreaterThan(150);
    assertThat(KnownMessages.ALL.stream().filter(it -> !it.general().isPresent()))
        .hasSameSizeAs(rows());
    assertThat(KnownMessages.ALL).extracting(KnownMessage::name).doesNotHaveDuplicates();
    assertThat(rows()).extracting(TableRow::name).doesNotHaveDuplicates();
    assertThat(rows()).extracting(MessageTableTest::matched).doesNotHaveDuplicates();
  }

  private static List<Object> matched(TableRow row) {
    return List.of(
        row.quoted("has"), row.quoted("hasOneOf"), row.quoted("hasNot"), row.value("where"));
  }
}
