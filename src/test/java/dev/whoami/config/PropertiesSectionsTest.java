package dev.whoami.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PropertiesSectionsTest {
  private static final String LETTERS = "ab=: \t\f#!\n\r";

  /** Lines without an escape are read here, as Java would; the seed is fixed as elsewhere. */
  @Test
  void aFileIsReadAsJavaReadsIt() throws IOException, UnreadableConfigException {
    Random random = new Random(4711);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(16); left > 0; left--) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      assertThat(read(text.toString())).as(text.toString()).isEqualTo(byJava(text.toString()));
    }
  }

  /** The blanks around a value do not count. */
  private static Map<String, String> read(String text) throws UnreadableConfigException {
    ConfigSection section = PropertiesSections.parse(text).get(0);
    Map<String, String> all = new HashMap<>();
    section.names().forEach(it -> all.put(it, section.value(it).orElse("")));
    return all;
  }

  private static Map<String, String> byJava(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    Map<String, String> all = new HashMap<>();
    properties.forEach((name, value) -> all.put((String) name, ((String) value).trim()));
    return all;
  }
}
