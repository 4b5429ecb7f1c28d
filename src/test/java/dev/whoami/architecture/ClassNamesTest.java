package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name is found once: no two classes of main, build and tests share one. */
class ClassNamesTest {
  @Test
  void noTwoClassesHaveTheSameName() throws IOException {
    List<String> names = new ArrayList<>();
    for (String folder : List.of("src/main/java", "src/build/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(it -> !it.toString().contains("planted"))
            .map(it -> String.valueOf(it.getFileName()))
            .filter(it -> it.endsWith(".java") && !it.equals("package-info.java"))
            .forEach(names::add);
      }
    }
    assertThat(names).hasSizeGreaterThan(500).doesNotHaveDuplicates();
  }
}
