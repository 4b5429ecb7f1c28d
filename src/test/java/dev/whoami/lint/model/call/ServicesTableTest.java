package dev.whoami.lint.model.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of services is written as its comment says, so that a mistake in it is found. */
class ServicesTableTest {
  private static final Path TABLE =
      Path.of("src/main/resources/dev/whoami/lint/model/call/services.ini");
  private static final Pattern SECTION =
      Pattern.compile(
          "\\[([\\w -]+)]\\n"
              + "names = ([a-z0-9 ]+)\\n"
              + "prefix = ([a-z0-9-]+)\\n"
              + "resources = ([\\w:/*. -]+)\\n"
              + "calls = ((?:[A-Z]\\w+(?:=[A-Z]\\w+(?:,[A-Z]\\w+)*)?(?:\\n"
              + " {2}| (?=\\w)|\\n"
              + "(?! )))+)");

  private static List<String[]> sections() throws IOException {
    List<String[]> all = new ArrayList<>();
    Matcher section = SECTION.matcher(Files.readString(TABLE));
    while (section.find()) {
      all.add(new String[] {section.group(1), section.group(2), section.group(5)});
    }
    return all;
  }

  @Test
  void everySectionHasItsFourSettings() throws IOException {
    String text = Files.readString(TABLE);
    assertThat(sections()).hasSizeGreaterThan(45);
    assertThat(sections()).hasSize((int) text.lines().filter(it -> it.startsWith("[")).count());
    String rest = SECTION.matcher(text).replaceAll("");
    assertThat(rest.lines()).allMatch(it -> it.isBlank() || it.startsWith("#"));
  }

  @Test
  void everyNameIsOfOneService() throws IOException {
    List<String> names = new ArrayList<>();
    sections().forEach(it -> names.addAll(List.of(it[1].split(" ", -1))));
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void everyCallIsFoundByItsName() throws IOException {
    for (String[] each : sections()) {
      SdkService service = SdkServices.all().named(each[1].split(" ", 2)[0]).orElseThrow();
      assertThat(service.title()).isEqualTo(each[0]);
      for (String call : each[2].trim().split("\\s+", -1)) {
        String name = call.split("=", 2)[0];
        assertThat(service.operation(SdkService.word(name)).orElseThrow().name()).isEqualTo(name);
      }
    }
  }
}
