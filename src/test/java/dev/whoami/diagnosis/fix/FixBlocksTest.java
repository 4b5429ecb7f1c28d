package dev.whoami.diagnosis.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.hcl.HclParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.xml.sax.InputSource;

/** The fixes in the pages: what reads each of them takes it, and a rule gives it its names. */
class FixBlocksTest {
  /** One ID, or a choice of two. */
  private static final Pattern PICKED =
      Pattern.compile(
          "\\bFix(?:Here)?\\.of\\(\\s*\"(WHO\\d{3})\",\\s*(?:[^\";]*\\?\\s*)?\"([a-z0-9-]+)\""
              + "(?:\\s*:\\s*\"([a-z0-9-]+)\")?");

  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9-]+)\"");

  /** The messages of logs name the blocks that fit them. */
  private static final Pattern IN_TABLE = Pattern.compile("(?m)^fix\\w* = (WHO\\d{3}) (\\S+)$");

  /** What stands for the elements of a list until they are known. */
  private static final Pattern LIST = Pattern.compile("(\\[\\s*)([A-Z]+)(?=\\s*])");

  private static final List<String> SOURCES = sources();

  static List<FixBlock> blocks() {
    return FixBlock.all();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void whatReadsItTakesIt(FixBlock block) throws Exception {
    String shown = block.shown();
    switch (block.language()) {
      case "sh" -> assertThat(complaintOfBash(shown)).isEmpty();
      case "json" -> requireJson(shown);
      case "yaml" -> new Parse(LoadSettings.builder().build()).parseString(shown).forEach(it -> {});
      case "hcl" -> requireHcl(shown);
      case "xml" ->
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(shown)));
      case "ini", "properties" ->
          assertThat(shown.lines()).allMatch(it -> it.matches("\\[.+]|[\\w-]+ ?= ?\\S+"));
      case "text" -> assertThat(shown).doesNotContain("\n");
      default -> throw new AssertionError("nothing here reads " + block.language());
    }
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void itsLinesFitAPage(FixBlock block) {
    assertThat(block.text()).doesNotContain("\t");
    assertThat(block.text().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
  }

  @Test
  void aRulePicksEveryBlock() {
    Set<String> literals = literals();
    assertThat(FixBlock.all()).hasSizeGreaterThan(20);
    assertThat(FixBlock.all())
        .filteredOn(it -> !literals.contains(it.code()) || !literals.contains(it.id()))
        .isEmpty();
  }

  @Test
  void everyBlockThatARulePicksIsThere() {
    List<String> picked =
        SOURCES.stream()
            .flatMap(it -> PICKED.matcher(it).results())
            .flatMap(
                it ->
                    Stream.of(it.group(2), it.group(3))
                        .filter(Objects::nonNull)
                        .map(id -> it.group(1) + " " + id))
            .toList();
    assertThat(picked).hasSizeGreaterThan(20);
    assertThat(FixBlock.all()).extracting(FixBlock::toString).containsAll(picked);
  }

  @Test
  void noPageHasTwoBlocksOfOneId() {
    assertThat(FixBlock.all()).extracting(FixBlock::toString).doesNotHaveDuplicates();
  }

  @Test
  void everyNameIsGivenSomewhere() {
    Set<String> literals = literals();
    assertThat(FixBlock.all()).filteredOn(it -> !literals.containsAll(it.names())).isEmpty();
  }

  private static String complaintOfBash(String commands) throws IOException {
    Process bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
    try (var in = bash.getOutputStream()) {
      in.write(commands.getBytes(StandardCharsets.UTF_8));
    }
    return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Elements by themselves are what a person adds to a list. */
  private static void requireHcl(String shown) throws Unreadable {
    boolean isOfList = shown.startsWith("{");
    HclParser.parse(isOfList ? "list = [\n" + shown + "\n]" : shown);
  }

  /** A field by itself is what a person adds to an object, and a word stands for a list. */
  private static void requireJson(String shown) {
    String whole = LIST.matcher(shown).replaceAll("$1\"$2\"");
    String object = whole.startsWith("{") ? whole : "{" + whole + "}";
    JsonReader reader = new JsonReader(new StringReader(object));
    reader.setStrictness(Strictness.STRICT);
    assertThat(JsonParser.parseReader(reader).isJsonObject()).isTrue();
  }

  private static Set<String> literals() {
    Set<String> literals = new HashSet<>();
    SOURCES.forEach(it -> LITERAL.matcher(it).results().forEach(m -> literals.add(m.group(1))));
    IN_TABLE
        .matcher(
            read(Path.of("src/main/resources/dev/whoami/log/messages.ini"))
                + read(Path.of("src/main/resources/dev/whoami/log/agents.ini")))
        .results()
        .forEach(it -> literals.addAll(List.of(it.group(1), it.group(2))));
    return literals;
  }

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/whoami"))) {
      return files.filter(it -> it.toString().endsWith(".java")).map(FixBlocksTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
