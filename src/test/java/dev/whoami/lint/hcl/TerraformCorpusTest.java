package dev.whoami.lint.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.file.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every .tf file in a folder of other people's repositories is read: {@code
 * -Dwhoami.terraform=FOLDER}. Those that Terraform itself refuses may be listed, one path a line,
 * in {@code -Dwhoami.refused=FILE}.
 */
class TerraformCorpusTest {
  @Test
  @EnabledIfSystemProperty(named = "whoami.terraform", matches = ".+")
  void everyFileThatTerraformReadsIsRead() throws IOException {
    Path folder = Path.of(System.getProperty("whoami.terraform"));
    String refused = System.getProperty("whoami.refused", "");
    List<String> known = refused.isEmpty() ? List.of() : Files.readAllLines(Path.of(refused));
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all =
          files.filter(it -> it.toString().endsWith(".tf") && Files.isRegularFile(it)).toList();
      System.out.println(all.size() + " files of Terraform");
      assertThat(all).isNotEmpty();
      assertThat(
              all.stream()
                  .filter(it -> !known.contains(folder.relativize(it).toString()))
                  .flatMap(it -> whyNot(it).stream()))
          .isEmpty();
    }
  }

  private static Optional<String> whyNot(Path file) {
    try {
      HclParser.parse(Files.readString(file).replace("\uFEFF", ""));
      return Optional.empty();
    } catch (Unreadable refused) {
      return Optional.of(file + " " + refused.reason());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
