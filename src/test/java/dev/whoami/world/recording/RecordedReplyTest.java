package dev.whoami.world.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedReplyTest {
  private final Path folder;

  RecordedReplyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aLineIsMethodAddressStatusAndBody() {
    RecordedReply reply = RecordedReply.parse("GET http://h/a 200 two words", folder);
    assertThat(reply.answers(HttpCall.get(URI.create("http://h/a")))).isTrue();
    assertThat(reply.answers(HttpCall.get(URI.create("http://h/b")))).isFalse();
    assertThat(reply.answers(HttpCall.of("PUT", URI.create("http://h/a")))).isFalse();
    assertThat(reply.reply().status()).isEqualTo(200);
    assertThat(reply.reply().body()).isEqualTo("two words");
  }

  @Test
  void aStatusCanBeAnEnding() {
    assertThat(RecordedReply.parse("GET http://h/ never-answered", folder).reply().ending())
        .isEqualTo(HttpReply.Ending.NEVER_ANSWERED);
  }

  @Test
  void aReplyCanBeGivenOnce() {
    RecordedReply reply =
        RecordedReply.parse("GET http://h/ 503 (once) (Date: Thu, 01 Jan 2026) busy", folder);
    assertThat(reply.isOnce()).isTrue();
    assertThat(reply.reply().status()).isEqualTo(503);
    assertThat(reply.reply().header("Date")).contains("Thu, 01 Jan 2026");
    assertThat(reply.reply().body()).isEqualTo("busy");
    assertThat(RecordedReply.parse("GET http://h/ 503 (often)", folder).isOnce()).isFalse();
  }

  @Test
  void aWordInBracketsMustBeInTheRequest() {
    RecordedReply reply = RecordedReply.parse("POST http://h/ [AKIA1] 200", folder);
    HttpCall call = HttpCall.of("POST", URI.create("http://h/"));
    assertThat(reply.answers(call)).isFalse();
    assertThat(reply.answers(call.with("Authorization", "Credential=AKIA1/x"))).isTrue();
  }

  @Test
  void aDateInParenthesesIsAHeader() {
    HttpReply reply =
        RecordedReply.parse("GET http://h/ 403 (Date: Thu, 1 Jan 2026) body", folder).reply();
    assertThat(reply.header("Date")).contains("Thu, 1 Jan 2026");
    assertThat(reply.body()).isEqualTo("body");
  }

  @Test
  void aServerInParenthesesIsAHeader() {
    HttpReply reply =
        RecordedReply.parse("GET http://h/ 200 (Server: EC2ws) (Date: now) (body)", folder).reply();
    assertThat(reply.header("server")).contains("EC2ws");
    assertThat(reply.header("Date")).contains("now");
    assertThat(reply.body()).isEqualTo("(body)");
  }

  @Test
  void aLineThatIsNoneIsNamed() {
    assertThatThrownBy(() -> RecordedReply.parse("GET", folder)).hasMessageContaining("GET");
    assertThatThrownBy(() -> RecordedReply.parse("GET http://h/ exploded", folder))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
