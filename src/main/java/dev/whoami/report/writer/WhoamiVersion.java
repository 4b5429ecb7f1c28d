package dev.whoami.report.writer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Pattern;

/** This program's own version, as the build stamped it. */
public final class WhoamiVersion {
  private static final String UNKNOWN = "unknown";

  /** The one in the sources is an example. */
  private static final Pattern SITE = Pattern.compile("https://(?!.*\\bexample\\.).*");

  private static final Properties STAMPS = read();

  private WhoamiVersion() {}

  public static String text() {
    return stamped("version");
  }

  /** The commit that it was built from; "unknown" where it was built outside of git. */
  public static String commit() {
    String commit = stamped("commit");
    return stamped("dirty").equals("true") ? commit + " with changes" : commit;
  }

  /** Version, commit and its day, on one line. */
  public static String withCommit() {
    String commit = commit();
    return text()
        + (commit.equals(UNKNOWN)
            ? " (commit unknown: built from files outside of git)"
            : " (" + commit + ", " + stamped("date") + ")");
  }

  /** The version of the AWS SDK for Java that is in it. */
  public static String ofSdk() {
    return stamped("sdk");
  }

  /** Where the project's pages are; empty in a build that names no site that is there. */
  static String site() {
    String site = stamped("site");
    return SITE.matcher(site).matches() ? site : "";
  }

  private static String stamped(String name) {
    return STAMPS.getProperty(name, UNKNOWN);
  }

  /** Once: a watch tells its version at each scrape. */
  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = WhoamiVersion.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException unreadable) {
      properties.clear();
    }
    return properties;
  }
}
