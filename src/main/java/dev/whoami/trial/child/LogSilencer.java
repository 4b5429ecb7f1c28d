package dev.whoami.trial.child;

import java.util.Optional;

/** Keeps Hadoop from writing logs, and from using Kerberos. */
final class LogSilencer {
  private static final String KERBEROS = "hadoop.security.authentication";

  private LogSilencer() {}

  /**
   * Turns the root logger off. Without settings, it would format debug messages that no one reads.
   */
  static void impose(ReflectiveClasses library) {
    Optional<Class<?>> logger = library.typeIfAny("org.apache.log4j.Logger");
    Optional<Class<?>> level = library.typeIfAny("org.apache.log4j.Level");
    if (!logger.isPresent() || !level.isPresent()) {
      return;
    }
    try {
      Object root = logger.get().getMethod("getRootLogger").invoke(null);
      Object off = level.get().getField("OFF").get(null);
      logger.get().getMethod("setLevel", level.get()).invoke(root, off);
    } catch (ReflectiveOperationException | LinkageError anotherLog4j) {
      return;
    }
  }

  /**
   * Turns Kerberos off: a credential store on a file system would make Hadoop look for a ticket.
   */
  static void avoidKerberos(ReflectiveClasses library, BucketConfiguration settings)
      throws Throwable {
    if (!"kerberos".equalsIgnoreCase(settings.text(KERBEROS))) {
      return;
    }
    settings.set(KERBEROS, "simple");
    Class<?> users = library.type("org.apache.hadoop.security.UserGroupInformation");
    ReflectiveClasses.call(
        users.getMethod("setConfiguration", settings.type()), null, settings.configuration());
  }
}
