package dev.whoami.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/dev/releasing.md that put in an address, a group and a version. */
class ReleasingPageTest {
  private static final Path PAGE = Path.of("docs/dev/releasing.md");
  private static final Pattern COMMANDS = Pattern.compile("(?ms)^   ```sh\n(.*?)^   ```$");

  /** What must be gone once the page was followed: what stands for a name, and the old version. */
  private static final String OLD =
      "github.example.com|owner/aws-which-role|dev.whoami:aws|[^0-9.]0[.]1[.]0\\b";

  private static final Path PROMISES = Path.of("SECURITY.md");

  /** The last cell of a promise: the version since which it holds, which no release changes. */
  private static final Pattern SINCE = Pattern.compile("(?m)(?<=\\| )\\d+[.]\\d+[.]\\d+(?= \\|$)");

  private static String commands() {
    return COMMANDS
        .matcher(Document.text(PAGE))
        .results()
        .map(it -> it.group(1).replace("YOU", "ada"))
        .collect(Collectors.joining());
  }

  private static List<String> since(Path page) {
    return SINCE.matcher(Document.text(page)).results().map(MatchResult::group).toList();
  }

  private static void copy(Path folder) throws IOException {
    for (Path file : PublishedNamesTest.files()) {
      Path there = folder.resolve(file).normalize();
      Files.createDirectories(there.getParent());
      Files.copy(file, there);
    }
  }

  private static void bash(Path folder, String commands) throws Exception {
    Process bash =
        new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(bash.exitValue()).as(said).isZero();
  }

  @Test
  void theCommandsChangeEveryPlace(@TempDir Path folder) throws Exception {
    copy(folder);
    bash(folder, "git init -q . && git add -A && " + commands());
    Pattern old = Pattern.compile(OLD);
    for (Path file : PublishedNamesTest.files()) {
      boolean tellsOfThem = file.endsWith(PAGE) || file.endsWith("CHANGELOG.md");
      if (!tellsOfThem) {
        String text = Document.text(folder.resolve(file));
        String changing = file.endsWith(PROMISES) ? SINCE.matcher(text).replaceAll("") : text;
        assertThat(old.matcher(changing).results())
            .as(file.toString())
            .extracting(MatchResult::group)
            .isEmpty();
      }
    }
    assertThat(folder.resolve("pom.xml"))
        .content()
        .contains(
            "<groupId>io.github.ada</groupId>", "<version>1.2.3</version>", "github.com/ada/");
    assertThat(since(folder.resolve(PROMISES))).isNotEmpty().isEqualTo(since(PROMISES));
  }
}
