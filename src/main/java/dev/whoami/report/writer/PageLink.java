package dev.whoami.report.writer;

import java.util.Optional;

/**
 * A link from a terminal to the page of a finding on the project's site (OSC 8). Only terminals
 * that are known to support such links get them, because others may print the escape codes.
 */
public final class PageLink {
  private static final String BEGIN = "\u001b]8;;";
  private static final String END = "\u001b\\";

  private PageLink() {}

  /** Whether this build knows where the pages are. */
  static boolean isKnown() {
    return !WhoamiVersion.site().isEmpty();
  }

  /** The text that shows a code, as a link to the page of that code. */
  static String around(String code, String shown) {
    return around(WhoamiVersion.site(), code, shown);
  }

  static String around(String site, String code, String shown) {
    return page(site, code).map(it -> BEGIN + it + END + shown + BEGIN + END).orElse(shown);
  }

  /** The address of a finding's page; empty if this build does not know it. */
  public static Optional<String> page(String code) {
    return page(WhoamiVersion.site(), code);
  }

  static Optional<String> page(String site, String code) {
    return site.isEmpty()
        ? Optional.empty()
        : Optional.of(site + "/blob/v" + WhoamiVersion.text() + "/docs/findings/" + code + ".md");
  }
}
