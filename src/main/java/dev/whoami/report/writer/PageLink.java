package dev.whoami.report.writer;

/**
 * The page of a finding on the project's site, as a link of a terminal (OSC 8). A terminal that
 * does not know such links can print what they are made of, so only those get them that are known
 * to.
 */
final class PageLink {
  private static final String BEGIN = "\u001b]8;;";
  private static final String END = "\u001b\\";

  private PageLink() {}

  /** Whether this build knows where the pages are. */
  static boolean isKnown() {
    return !WhoamiVersion.site().isEmpty();
  }

  /** What is shown for a code, as a link to the page of that code. */
  static String around(String code, String shown) {
    return around(WhoamiVersion.site(), code, shown);
  }

  static String around(String site, String code, String shown) {
    String page = site + "/blob/v" + WhoamiVersion.text() + "/docs/findings/" + code + ".md";
    return site.isEmpty() ? shown : BEGIN + page + END + shown + BEGIN + END;
  }
}
