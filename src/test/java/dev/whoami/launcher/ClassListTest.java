package dev.whoami.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassListTest {
  @Test
  void listsWhatIsHereAndNextWhatEachRefersTo(@TempDir Path folder) throws Exception {
    Path names = folder.resolve("names");
    Path list = folder.resolve("list");
    String own = ClassList.class.getName().replace('.', '/');
    Files.write(
        names,
        List.of("@lambda-form-invoker [LF_RESOLVE] x", own, "gone/Yesterday", "java/lang/Long"));
    ClassList.main(new String[] {names.toString(), list.toString()});
    List<String> lines = Files.readAllLines(list);
    assertThat(lines.subList(0, 3))
        .containsExactly("@lambda-form-invoker [LF_RESOLVE] x", own, "java/lang/Long");
    assertThat(lines.subList(3, lines.size()))
        .hasSize(2)
        .allMatch(it -> it.matches("@cp \\S+( \\d+)+"))
        .anyMatch(it -> it.startsWith("@cp " + own + " "));
  }
}
