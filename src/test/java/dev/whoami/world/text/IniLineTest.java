package dev.whoami.world.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IniLineTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'  [ profile a ] # b', SECTION, ' profile a ', ' # b'",
        "'[]', SECTION, '', ''",
        "'[default = a', OTHER, '', '[default = a'",
        "'  ;a = b', COMMENT, '', 'a = b'",
        "'#a', COMMENT, '', 'a'",
        "'  a_b  =  c = d ', SETTING, a_b, 'c = d '",
        "'a[0]=', SETTING, 'a[0]', ''",
        "'=b', SETTING, '', b",
        "'a', OTHER, '', a",
        "'  ', BLANK, '', '  '"
      })
  void aLineIsOneThingWithItsParts(String text, IniLine.Kind kind, String name, String rest) {
    IniLine line = IniLine.of(text);
    assertThat(line.kind()).isEqualTo(kind);
    assertThat(line.name()).isEqualTo(name);
    assertThat(line.rest()).isEqualTo(rest);
  }

  @Property
  void thePartsAreTheLineAgain(
      @ForAll @Chars({'[', ']', '=', '#', ';', ' ', '\t', '\r', 'a'}) @StringLength(max = 12)
          String text) {
    IniLine line = IniLine.of(text);
    assertThat(line.lead() + line.name() + line.sign() + line.rest()).isEqualTo(text);
  }
}
