package dev.whoami.client.behavior;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void aPageIsNotAFile() {
    TextSign module = TextSign.of("github.com/aws/x/").inFile();
    assertThat(isIn(module, "/go/pkg/mod/github.com/aws/x/a.go:12")).isTrue();
    assertThat(isIn(module, "see https://example.com, github.com/aws/x/a.go:12")).isTrue();
    assertThat(isIn(module, "see https://github.com/aws/x/issues/1")).isFalse();
    assertThat(isIn(TextSign.of("/x/").inFile(), "webpack-internal:///./x/a.js")).isTrue();
  }
}
