package dev.whoami.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "$(id)", "`id`", "a;b", "it's", "-rf", "~/x", "a\nb", "\"", "*", "!x"})
  void aShellTakesItAsOneWord(String text) throws Exception {
    Process sh =
        new ProcessBuilder("sh", "-c", "printf '<%s>' " + ShellWord.of(text))
            .redirectErrorStream(true)
            .start();
    assertThat(new String(sh.getInputStream().readAllBytes(), UTF_8)).isEqualTo("<" + text + ">");
  }

  @Test
  void theTildeOfAPathIsTheHome() {
    assertThat(ShellWord.ofPath("~/.aws/config")).isEqualTo("~/.aws/config");
    assertThat(ShellWord.ofPath("~/my conf")).isEqualTo("~/'my conf'");
    assertThat(ShellWord.ofPath("/a b")).isEqualTo("'/a b'");
  }

  @Test
  void whatNoShellMindsStaysAsItIs() {
    assertThat(ShellWord.of("/etc/hadoop/conf-2:x")).isEqualTo("/etc/hadoop/conf-2:x");
  }

  @Test
  void aNameThatAwsCannotGiveIsAPlaceholder() {
    assertThat(ShellWord.nameOr("ROLE", Optional.of("a_b+=,.@-1"))).isEqualTo("a_b+=,.@-1");
    assertThat(ShellWord.nameOr("ROLE", Optional.of("-a"))).isEqualTo("ROLE");
    assertThat(ShellWord.nameOr("ROLE", Optional.of("a\" + \"b"))).isEqualTo("ROLE");
    assertThat(ShellWord.nameOr("ROLE", Optional.of("${x}"))).isEqualTo("ROLE");
    assertThat(ShellWord.nameOr("ROLE", Optional.empty())).isEqualTo("ROLE");
  }
}
