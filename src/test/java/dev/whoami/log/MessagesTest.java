package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Finding;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people paste, and the right answer to each. */
class MessagesTest {
  private static final List<Path> CORPUS =
      Stream.of("messages", "setup", "codes", "programs", "libraries", "agents")
          .map(it -> Path.of("src/test/log/" + it + ".txt"))
          .toList();

  private static final Path WITHOUT_TEXT = Path.of("src/test/log/statuses-without-text.txt");

  /** In front of a finding that the text does not leave open. */
  private static final String NOT = "!";

  /** A text, and what it says. */
  record Message(String name, List<String> answers, String text) {
    static Message of(String block) {
      String[] parts = block.split("\n", 2);
      List<String> head = Arrays.stream(parts[0].split("\\|")).map(String::trim).toList();
      return new Message(head.get(0), head.subList(1, head.size()), parts[1]);
    }

    Set<String> expected(int field) {
      Set<String> all = new TreeSet<>(Arrays.asList(answers.get(field).split(",")));
      all.remove("-");
      return all;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Message> messages() throws IOException {
    List<Message> all = new ArrayList<>();
    for (Path each : CORPUS) {
      String[] blocks = Files.readString(each).split("(?m)^=== ");
      Arrays.stream(blocks).skip(1).map(Message::of).forEach(all::add);
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("messages")
  void getsTheRightAnswer(Message message) throws IOException {
    LogReading log = LogReading.of("-", new StringReader(message.text()));
    assertThat(log.findings().stream().map(Finding::code))
        .as("proven")
        .hasSameElementsAs(message.expected(0));
    assertThat(clients(log)).as("clients").isEqualTo(message.expected(1));
    assertThat(log.seen().identities().stream().map(it -> it.kind().name()).toList())
        .as("kinds")
        .hasSameElementsAs(message.expected(2));
    Set<String> possible = new TreeSet<>();
    log.possible().forEach(it -> possible.add(it.name()));
    Set<String> open = message.expected(3);
    open.stream()
        .filter(it -> it.startsWith(NOT))
        .forEach(it -> assertThat(possible).doesNotContain(it.substring(NOT.length())));
    open.removeIf(it -> it.startsWith(NOT));
    assertThat(possible).as("left open").containsAll(open);
    if (open.isEmpty()) {
      assertThat(possible).as("left open").isEmpty();
    }
    assertThat(log.seen().isEmpty()).isEqualTo(message.name().startsWith("nothing"));
    String row = message.name().toUpperCase(Locale.ROOT).replace(' ', '_');
    assertThat(KnownMessages.ALL.stream().filter(it -> it.name().equals(row)))
        .as("a text that is called like a row")
        .allMatch(log.seen()::hasSaid);
  }

  private static Set<String> clients(LogReading log) {
    Set<String> all = new TreeSet<>();
    log.seen()
        .software()
        .clients()
        .forEach(
            (client, versions) -> {
              if (versions.isEmpty()) {
                all.add(client.id());
              }
              versions.forEach(it -> all.add(client.id() + "@" + it));
            });
    return all;
  }

  @Test
  void thereAreManyAndSomeOfThemAreWithoutATrace() throws IOException {
    List<Message> all = messages();
    assertThat(all).hasSizeGreaterThan(150);
    assertThat(all.stream().filter(it -> it.name().startsWith("nothing"))).hasSizeGreaterThan(12);
  }

  /** So the test above compares the rows of the newer tables with what was said. */
  @Test
  void mostTextsAreCalledLikeTheirRow() throws IOException {
    Set<String> names = new TreeSet<>();
    messages().forEach(it -> names.add(it.name().toUpperCase(Locale.ROOT).replace(' ', '_')));
    assertThat(KnownMessages.ALL.stream().filter(it -> names.contains(it.name())))
        .hasSizeGreaterThan(200);
  }

  /** But some of those that the rows of statuses.ini make of the others: their file lists them. */
  @Test
  void everyKnownMessageIsInThem() throws IOException {
    Set<KnownMessage> missing = new LinkedHashSet<>(KnownMessages.ALL);
    for (Message each : messages()) {
      LogReading log = LogReading.of("-", new StringReader(each.text()));
      missing.removeIf(log.seen()::hasSaid);
    }
    assertThat(missing.stream().map(KnownMessage::name))
        .as("rows of statuses.ini in a message, of which there is no text")
        .containsExactlyElementsOf(Files.readAllLines(WITHOUT_TEXT));
  }
}
