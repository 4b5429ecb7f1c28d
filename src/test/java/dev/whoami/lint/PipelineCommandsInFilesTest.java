package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.SampledCases;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.secret.Hostile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A pull request names files and everything in them: no format of lint makes a command of it. One
 * value in ten is tried, which are some of every kind.
 */
class PipelineCommandsInFilesTest {
  private static final List<RenderOptions> PAPERS =
      List.of(RenderOptions.plain(), RenderOptions.terminal(100).colored(true).verbose(true));

  private static final int EVERY = 10;

  /** What a name or a value is in JSON, Terraform and YAML. */
  private static final Pattern VALUE =
      Pattern.compile("\"([^\"\\\\\n]+)\"|(?m)(?<=: )([^\"'{\\[|>&!*#\\s][^\"\n]*)$");

  private static final Pattern OWN_COMMAND =
      Pattern.compile(
          "(?m)^::(?:error|warning|notice) file=[^:,\\n]*(?:,line=\\d+)?"
              + ",title=(?:WHO\\d{3}|whoami lint)::");

  private final Path folder;

  PipelineCommandsInFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static List<LintCase> cases() {
    return LintCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noValueIsRun(LintCase each) throws IOException {
    for (Path file : files(each)) {
      String text = Files.readString(file);
      for (String value : SampledCases.oneIn(EVERY, values(text), text.length())) {
        Path changed = folder.resolve(file.getFileName());
        Files.writeString(changed, text.replace(value, Hostile.command()));
        requireNone(changed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noNameOfAFileIsRun(LintCase each) throws IOException {
    Path named = Files.createDirectories(folder.resolve(Hostile.command()));
    for (Path file : files(each)) {
      Path copy = named.resolve(Hostile.command() + file.getFileName());
      Files.copy(file, copy);
      requireNone(copy);
    }
  }

  private static List<Path> files(LintCase each) throws IOException {
    try (Stream<Path> files = Files.list(each.folder())) {
      return files
          .filter(
              it ->
                  Files.isRegularFile(it)
                      && !it.endsWith("expected.txt")
                      && !it.endsWith("all.txt"))
          .toList();
    }
  }

  private static List<String> values(String text) {
    Set<String> values = new LinkedHashSet<>();
    Matcher value = VALUE.matcher(text);
    while (value.find()) {
      values.add(value.group(1) == null ? value.group(2) : value.group(1));
    }
    assertThat(values).isNotEmpty();
    return List.copyOf(values);
  }

  /** Nothing in a name or a value ends one of whoami's commands, or begins another one. */
  private static String withoutOwn(String text) {
    return OWN_COMMAND.matcher(text).replaceAll("");
  }

  private static void requireNone(Path file) {
    Lint lint = Lint.of(List.of(file.toString()), Set.of());
    for (LintFormat format : LintFormat.values()) {
      for (RenderOptions paper : PAPERS) {
        String text = format.render(lint, paper);
        Hostile.requireNoCommandIn(
            format + " of " + file, format == LintFormat.GITHUB ? withoutOwn(text) : text);
      }
    }
  }
}
