package dev.whoami.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLinkTest {
  @Test
  void aCodeLeadsToItsPageOfThisVersion() {
    assertThat(PageLink.around("https://forge.test/whoami", "WHO201", "code"))
        .isEqualTo(
            "\u001b]8;;https://forge.test/whoami/blob/v"
                + WhoamiVersion.text()
                + "/docs/findings/WHO201.md\u001b\\code\u001b]8;;\u001b\\");
  }

  /** The address in the sources is an example, and no report links to it. */
  @Test
  void withoutASiteThereIsNoLink() {
    assertThat(PageLink.isKnown()).isFalse();
    assertThat(PageLink.page("WHO201")).isEmpty();
    assertThat(PageLink.around("", "WHO201", "code")).isEqualTo("code");
    RenderOptions options = RenderOptions.terminal(80).colored(true).linked(true);
    assertThat(options.code("WHO201")).hasToString("\u001b[1mWHO201\u001b[0m");
  }
}
