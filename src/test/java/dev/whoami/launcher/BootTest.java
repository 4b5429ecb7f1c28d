package dev.whoami.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BootTest {
  private static URL url(String text) throws IOException {
    return URI.create(text).toURL();
  }

  @Test
  void itsPlaceIsWhereItsClassesComeFrom() throws IOException {
    URL jar = Path.of("/opt/a b/whoami.jar").toUri().toURL();
    assertThat(Boot.place(jar)).isEqualTo(new File("/opt/a b/whoami.jar"));
  }

  @Test
  void saysThatAPlaceIsNoFile() throws IOException {
    URL elsewhere = url("http://127.0.0.1/whoami.jar");
    assertThatThrownBy(() -> Boot.place(elsewhere))
        .isInstanceOf(IOException.class)
        .hasMessage("it is not a file of this machine");
  }

  @Test
  void anEntryTellsItsJar() throws IOException, URISyntaxException {
    URL entry = url("jar:file:/opt/a%20b!/c%25d/whoami.jar!/dev/whoami/launcher/Boot.class");
    assertThat(new File(Boot.around(entry))).isEqualTo(new File("/opt/a b!/c%d/whoami.jar"));
  }
}
