package dev.whoami.world.output;

/**
 * Drops what the SDK logs through SLF4J, because it may hold a secret. SLF4J would search every jar
 * for a logger, which takes a twentieth of a run. So a setting names the logger that logs nothing.
 *
 * @see <a href="https://www.slf4j.org/manual.html">SLF4J: user manual</a>
 */
public final class OwnLogging {
  private static final String NOTHING = "org.slf4j.nop.NOPServiceProvider";

  private OwnLogging() {}

  /** Applies from now on to the whole process. */
  public static void settle() {
    System.setProperty("slf4j.provider", NOTHING);
    // Otherwise SLF4J reports on standard error that it uses the setting.
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }
}
