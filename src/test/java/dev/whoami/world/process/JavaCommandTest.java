package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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

  @Test
  void anArgumentFileCountsWhereItIsNamedAndNotBehindTheProgram() {
    List<String> words = List.of("java", "-Da=line", "@app.args", "Main", "@other.args", "-Dc=no");
    JavaCommand java = JavaCommand.of(words, Map.of(), JavaCommandTest::text);
    assertThat(java.properties()).isEqualTo(Map.of("a", "file", "b", "x y"));
    assertThat(java.classPath()).contains("/app/conf:/app/lib/*");
    assertThat(java.program()).contains("Main");
  }

  private static Optional<String> text(String path) {
    return Optional.of(
        path.equals("app.args")
            ? "# where\n-Da=file -Db='x y'\n-cp \"/app/conf:\\\n  /app/lib/*\"\n"
            : "-Dc=other @app.args");
  }

  @Test
  void anArgumentFileMayNameTheProgram() {
    List<String> words = List.of("java", "@run.args", "@app.args", "-Dc=no");
    JavaCommand java =
        JavaCommand.of(words, Map.of(), path -> Optional.of("-Dd=1 -jar app.jar -De=no"));
    assertThat(java.jar()).contains("app.jar");
    assertThat(java.properties()).isEqualTo(Map.of("d", "1"));
  }

  @Test
  void aFileWithinAFileOrBehindTheOptionThatForbidsThemIsAWord() {
    JavaCommand nested =
        JavaCommand.of(
            List.of("java", "@a", "Main"), Map.of(), path -> Optional.of("@b -Dx=" + path));
    assertThat(nested.properties()).isEqualTo(Map.of("x", "a"));
    JavaCommand forbidden =
        JavaCommand.of(
            List.of("java", "--disable-@files", "@a", "Main"),
            Map.of(),
            path -> Optional.of("-Dx=1"));
    assertThat(forbidden.properties()).isEmpty();
  }

  @Test
  void aFileOfOptionsCountsWhereItIsNamed() {
    Map<String, String> environment = Map.of("JDK_JAVA_OPTIONS", "-XX:VMOptionsFile=/vm -Dy=2");
    JavaCommand java =
        JavaCommand.of(
            List.of("java", "Main"), environment, path -> Optional.of("-Dx='1 2'\n-Dy=1"));
    assertThat(java.properties()).isEqualTo(Map.of("x", "1 2", "y", "2"));
  }

  @Test
  void behindAFileThatWasNotReadAWordMayBeAnArgument() {
    assertThat(of("java @run.args hunter2", Map.of()).knownProgram()).isEmpty();
    assertThat(of("java @run.args -jar app.jar", Map.of()).knownProgram()).contains("app.jar");
  }

  @Test
  void anOptionAndItsValueMayStandInDifferentFiles() {
    Map<String, String> files =
        Map.of("path", "/a -Dx=1", "more", "-Dz=3 -cp", "app", "Main -Dy=2");
    JavaCommand java =
        JavaCommand.of(
            List.of("java", "-cp", "@path", "@more", "/c", "@app"),
            Map.of(),
            path -> Optional.ofNullable(files.get(path)));
    assertThat(java.properties()).isEqualTo(Map.of("x", "1", "z", "3"));
    assertThat(java.classPath()).contains("/c");
    assertThat(java.program()).contains("Main");
  }

  @Test
  void aHostileProcessCannotHaveAnyNumberOfFilesRead() {
    List<String> words = new ArrayList<>(Collections.nCopies(100_000, "@a"));
    AtomicInteger read = new AtomicInteger();
    JavaCommand.of(
            words,
            Map.of(),
            path -> {
              read.incrementAndGet();
              return Optional.of("-Dx=1");
            })
        .properties();
    assertThat(read).hasValueLessThan(100);
  }
}
