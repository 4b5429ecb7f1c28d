package dev.whoami.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/**
 * The class with which Java starts the agent in an application. It is the only class of whoami in
 * the application's own loader. All others are in a separate loader, so that the application and
 * the agent do not see each other's classes. No error here reaches the application.
 */
public final class AgentEntry {
  private static final String GUEST = "dev.whoami.agent.guest.Guest";

  private AgentEntry() {}

  /** Called for {@code -javaagent:whoami.jar=FILE}: the report goes to that file. */
  public static void premain(@Nullable String file, Instrumentation jvm) {
    try {
      URL jar = AgentEntry.class.getProtectionDomain().getCodeSource().getLocation();
      enter(jar, "atStart", file == null ? "" : file, jvm);
    } catch (Throwable withoutUs) {
      // The application continues.
    }
  }

  /**
   * Called in a running application; {@code folder} is the one that whoami created for the visit.
   */
  public static void agentmain(String folder, Instrumentation jvm) {
    try {
      // The jar comes from the folder: this class may be left from an earlier visit.
      enter(new File(folder, "agent.jar").toURI().toURL(), "visit", folder, jvm);
    } catch (Throwable withoutUs) {
      // The application continues.
    }
  }

  private static void enter(URL jar, String how, String where, Instrumentation jvm)
      throws ReflectiveOperationException {
    ClassLoader loader = new URLClassLoader(new URL[] {jar}, ofJava());
    loader
        .loadClass(GUEST)
        .getMethod(how, String.class, Instrumentation.class)
        .invoke(null, where, jvm);
  }

  /** The loader of Java's own classes, which does not know any class of the application. */
  private static ClassLoader ofJava() {
    ClassLoader top = ClassLoader.getSystemClassLoader();
    while (top.getParent() != null) {
      top = top.getParent();
    }
    return top;
  }
}
