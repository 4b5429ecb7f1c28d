package dev.whoami.log.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of very many events is short, whatever somebody wrote into them. */
class SessionEventTest {
  private static SessionEvent event(String client) {
    return new SessionEvent(
        new TrailReader()
            .read(
                "{\"eventSource\":\"s3.amazonaws.com\",\"userIdentity\":{\"accessKeyId\":\"ASIA"
                    + client
                    + "\",\"arn\":\"arn:aws:sts::111122223333:assumed-role/r/"
                    + client
                    + "\"},\"userAgent\":\"x/"
                    + client
                    + " y\"}")
            .orElseThrow());
  }

  @Test
  void aFieldThatNoRealEventHasIsNotKept() {
    assertThat(event("a").use("r", UserAgent.of("x/a y")).client()).isEqualTo("x/a");
    SessionEvent large = event("a".repeat(3000));
    assertThat(large.userAgent()).isEmpty();
    assertThat(large.caller()).isEmpty();
    assertThat(large.usedKey()).isEmpty();
  }
}
