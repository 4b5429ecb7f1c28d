package dev.whoami.diagnosis.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A block with an ID in the page of a finding, as it is written. */
record FixBlock(String code, String language, String id, String text) {
  private static final Path PAGES = Path.of("docs/findings");
  private static final Path DENIED = Path.of("docs/denied.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\w+) ([a-z0-9-]+)\\n(.*?)\\n```$");
  private static final Pattern NAME = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");

  static List<FixBlock> all() {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return Stream.concat(pages.sorted(), Stream.of(DENIED)).flatMap(FixBlock::in).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<FixBlock> in(Path page) {
    String code = Objects.toString(page.getFileName()).replace(".md", "");
    try {
      Matcher block = BLOCK.matcher(Files.readString(page));
      return block.results().map(it -> new FixBlock(code, it.group(1), it.group(2), it.group(3)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a person without any names sees it. */
  String shown() {
    return String.join("\n", Fix.of(code, id).lines());
  }

  List<String> names() {
    return NAME.matcher(text).results().map(it -> it.group(1)).distinct().toList();
  }

  @Override
  public String toString() {
    return code + " " + id;
  }
}
