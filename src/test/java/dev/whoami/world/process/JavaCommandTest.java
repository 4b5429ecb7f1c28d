package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaCommandTest {
  private static JavaCommand of(String words, Map<String, String> environment) {
    return JavaCommand.of(List.of(words.split(" ", -1)), environment);
  }

  @Test
  void whatStandsBehindTheJarIsNoFlag() {
    JavaCommand java = of("java -Da=1 -cp -Dx -Db -jar app.jar -Dc=3", Map.of());
    assertThat(java.properties()).isEqualTo(Map.of("a", "1", "b", ""));
    assertThat(java.program()).contains("app.jar");
  }

  @Test
  void theCommandLineWinsOverToolOptionsAndLosesToJavaOptions() {
    Map<String, String> environment =
        Map.of(
            "JAVA_TOOL_OPTIONS", "-Da=tool -Db=tool -Dhome='/a b' \"-Dq=x y\"",
            "JDK_JAVA_OPTIONS", "-Dd=jdk",
            "_JAVA_OPTIONS", "-Dc=last");
    assertThat(of("java -Da=line -Dc=line Main", environment).properties())
        .isEqualTo(
            Map.of("a", "line", "b", "tool", "home", "/a b", "q", "x y", "c", "last", "d", "jdk"));
  }
}
