package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFolderTest {
  private final Path all;

  ScenarioFolderTest(@TempDir Path all) {
    this.all = all;
  }

  @BeforeEach
  void haveAParent() throws IOException {
    file("parent/about.md", "A parent.");
    file("parent/env.properties", "A=1", "B=2");
    file("parent/http.txt", "# all of it", "GET http://x/a [key] 200 yes", "GET http://x/b 500");
    file("parent/files/one", "first");
    file("parent/files/opt/two", "second");
    file("parent/expected.txt", "not of the world");
    file("child/about.md", "A child.", "", "Inherits from parent.");
  }

  @Test
  void aFolderThatSaysNothingIsItsParent() throws IOException {
    Path whole = whole("child");
    assertThat(whole.resolve("env.properties")).hasContent("A=1\nB=2");
    assertThat(whole.resolve("http.txt"))
        .hasContent("GET http://x/a [key] 200 yes\nGET http://x/b 500");
    assertThat(whole.resolve("files/one")).hasContent("first");
    assertThat(whole.resolve("files/opt/two")).hasContent("second");
    assertThat(whole.resolve("expected.txt")).doesNotExist();
  }

  @Test
  void aVariableIsSetAgainOrUnset() throws IOException {
    file("child/env.properties", "-A", "B=3", "C=4");
    file("child/jvm.properties", "aws.region=x");
    assertThat(whole("child").resolve("env.properties")).hasContent("B=3\nC=4");
    assertThat(whole("child").resolve("jvm.properties")).hasContent("aws.region=x");
  }

  @Test
  void aReplyIsReplacedDroppedOrLookedAtFirst() throws IOException {
    file("child/http.txt", "- GET http://x/b", "GET http://x/a 404", "GET http://x/a [key] 403");
    assertThat(whole("child").resolve("http.txt"))
        .hasContent("GET http://x/a 404\nGET http://x/a [key] 403");
  }

  @Test
  void aFileIsReplacedDeniedOrTakenAway() throws IOException {
    file("child/files/one.denied", "");
    file("child/files/opt.missing", "");
    file("child/files/three", "third");
    Path whole = whole("child");
    assertThat(whole.resolve("files/one")).doesNotExist();
    assertThat(whole.resolve("files/one.denied")).exists();
    assertThat(whole.resolve("files/opt")).doesNotExist();
    assertThat(whole.resolve("files/three")).hasContent("third");
    file("grandchild/about.md", "Inherits from child.");
    file("grandchild/files/one", "again");
    whole = whole("grandchild");
    assertThat(whole.resolve("files/one")).hasContent("again");
    assertThat(whole.resolve("files/one.denied")).doesNotExist();
    assertThat(whole.resolve("files/three")).hasContent("third");
  }

  @ParameterizedTest
  @CsvSource({
    "env.properties,   -C,                unsets what is not inherited",
    "http.txt,         - PUT http://x/a,  nothing inherited begins with PUT http://x/a",
    "http.txt,         GET,               not a recorded reply: GET",
    "files/two.missing,'',                takes away what is not inherited",
    "about.md,         Inherits from me., there is no scenario me",
    "about.md,         Inherits a lot.,   write \"Inherits from NAME.\" on a line",
    "about.md,         Inherits from child., inherits from itself"
  })
  void whatChangesNothingOrCannotBeReadIsAnError(String name, String line, String message)
      throws IOException {
    file("child/" + name, line);
    assertThatThrownBy(() -> whole("child"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aCircleIsAnError() throws IOException {
    file("parent/about.md", "Inherits from child.");
    assertThatThrownBy(() -> whole("child")).hasMessageEndingWith("child inherits from itself");
  }

  private Path whole(String name) throws IOException {
    return ScenarioFolder.write(all.resolve(name), Files.createTempDirectory(all, "whole"));
  }

  private void file(String name, String... lines) throws IOException {
    Path file = all.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, String.join("\n", lines));
  }
}
