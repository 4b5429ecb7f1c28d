package dev.whoami.client.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.CountedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSignTest {
  private static boolean isIn(TextSign sign, String text) {
    return sign.isIn(text, text.indexOf(sign.literal()) + sign.literal().length());
  }

  @Test
  void takesTheVersionBehindTheFormThatFollows() {
    TextSign jar = TextSign.withVersion("sdk-", "1").before("(?:[a-z]++-)*+");
    assertThat(jar.version("sdk-core-1.12.3.jar", 4)).contains("1.12.3");
    assertThat(jar.isIn("sdk-core-2.1.jar", 4)).isFalse();
    assertThat(jar.isIn("sdk-core.jar", 4)).isFalse();
  }

  @Test
  void needsWhatFollows() {
    TextSign crate = TextSign.of("aws_sdk_").before("[a-z0-9]++::");
    assertThat(isIn(crate, "at aws_sdk_kms::client")).isTrue();
    assertThat(isIn(crate, "aws_sdk_kms is a crate")).isFalse();
  }

  @Test
  void aWordDoesNotEndALongerName() {
    TextSign logger = TextSign.of("boto.").asWord();
    assertThat(isIn(logger, "boto.auth")).isTrue();
    assertThat(isIn(logger, "DEBUG:boto.auth")).isTrue();
    assertThat(isIn(logger, "reboto.auth")).isFalse();
    assertThat(isIn(logger, "my.boto.auth")).isFalse();
  }

  /** As in JSON, or in an address that was put together. */
  @Test
  void aWordCanHaveDoubledSeparators() {
    TextSign module = TextSign.of("acme/sdk").asWord();
    String path = "at acme\\\\sdk";
    assertThat(module.isIn(path, path.length())).isTrue();
    assertThat(module.isIn("at new" + path.substring(3), path.length())).isFalse();
    assertThat(module.isIn("at/" + path.substring(3), path.length())).isFalse();
  }

  /** Each place of a long row of separators can be the end of the words. */
  @Test
  void looksAtAFewCharactersOfALongText() {
    TextSign sign = TextSign.of("acme/").before("[a-z]++").asWord().inFile();
    for (String part : List.of("/", "\\", "a", "a/", "acme/", "github.com/")) {
      CountedText text = new CountedText("acme" + part.repeat(20_000));
      sign.isIn(text, text.length());
      assertThat(text.looks()).as(part).isLessThan(2_000);
    }
    String row = "/".repeat(500);
    assertThat(sign.isIn("acme" + row + "x", 504)).isFalse();
    assertThat(sign.isIn("acme////x", 8)).isTrue();
  }

  @Test
  void aPageIsNotAFile() {
    TextSign module = TextSign.of("github.com/aws/x/").inFile();
    assertThat(isIn(module, "/go/pkg/mod/github.com/aws/x/a.go:12")).isTrue();
    assertThat(isIn(module, "see https://example.com, github.com/aws/x/a.go:12")).isTrue();
    assertThat(isIn(module, "see https://github.com/aws/x/issues/1")).isFalse();
    assertThat(isIn(module, "see github.com/aws/x/blob/main/a.go")).isFalse();
    assertThat(isIn(TextSign.of("y/").inFile(), "see github.com/x/y/issues/1")).isFalse();
    assertThat(isIn(module, "github.com/aws/x/service/blob.(*Client).Run")).isTrue();
    assertThat(isIn(module, "/home/releases/1/github.com/aws/x/a.go:12")).isTrue();
    assertThat(isIn(module, "github.com/acme/tree/vendor/github.com/aws/x/a.go")).isTrue();
    assertThat(isIn(module, "github.com/acme/b/tree/vendor/github.com/aws/x/a.go")).isTrue();
    assertThat(isIn(TextSign.of("/x/").inFile(), "webpack-internal:///./x/a.js")).isTrue();
  }
}
