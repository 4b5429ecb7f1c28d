package dev.whoami.report.writer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Pattern;

/** The version of whoami, as the build recorded it. */
public final class WhoamiVersion {
  private static final String UNKNOWN = "unknown";

  /** The address in the sources is an example, and no site. */
  private static final Pattern SITE = Pattern.compile("https://(?!.*\\bexample\\.).*");

  private static final Properties STAMPS = read();

  private WhoamiVersion() {}

  public static String text() {
    return stamped("version");
  }

  /** The commit of this build; "unknown" if it was built outside of git. */
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

  /** The version of the AWS SDK for Java that whoami contains. */
  public static String ofSdk() {
    return stamped("sdk");
  }

  /** The address of the project's pages; empty if the build does not name a real site. */
  static String site() {
    String site = stamped("site");
    return SITE.matcher(site).matches() ? site : "";
  }

  private static String stamped(String name) {
    return STAMPS.getProperty(name, UNKNOWN);
  }

  /** Reads the file only once, because a watch prints its version at each scrape. */
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
