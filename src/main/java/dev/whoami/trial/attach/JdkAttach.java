package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.time.BoundedCall;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's attach API, called by reflection: it is in a module, in tools.jar on Java 8, or
 * missing.
 */
final class JdkAttach {
  static final String WHY_NOT =
      "this Java can open no Unix domain socket: it is older than 16 and lacks the module"
          + " jdk.attach, and there is no /usr/bin/perl with sockets and no /usr/bin/python3, which"
          + " only root can change, to do it; start whoami with a JDK, or with Java 16 or newer, or"
          + " let Java start with -javaagent:whoami.jar";

  private static final String CLASS = "com.sun.tools.attach.VirtualMachine";

  /** The result by which newer JDK classes report that a Java 8 loaded the agent. */
  private static final String DONE = "0";

  private final Class<?> type;

  private JdkAttach(Class<?> type) {
    this.type = type;
  }

  /** Empty in a JRE. */
  static Optional<JdkAttach> find() {
    try {
      return Optional.of(new JdkAttach(Class.forName(CLASS)));
    } catch (ClassNotFoundException noModule) {
      return inTools();
    }
  }

  private static Optional<JdkAttach> inTools() {
    File tools = new File(System.getProperty("java.home"), "../lib/tools.jar");
    if (!tools.isFile()) {
      return Optional.empty();
    }
    try {
      URL[] path = {tools.toURI().toURL()};
      // The class loader stays open until whoami ends.
      ClassLoader loader = new URLClassLoader(path, JdkAttach.class.getClassLoader());
      return Optional.of(new JdkAttach(Class.forName(CLASS, true, loader)));
    } catch (MalformedURLException | ClassNotFoundException notThatJar) {
      return Optional.empty();
    }
  }

  /**
   * Loads a jar as agent. Throws an IOException if the classes cannot reach the target. They wait
   * forever for a stopped process.
   */
  void load(long pid, String jar, String options, AttachDeadline deadline)
      throws AttachFailure, IOException {
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    boolean isAnswered =
        BoundedCall.call(
            () -> {
              try {
                call(pid, jar, options);
              } catch (AttachFailure | IOException failed) {
                failure.set(failed);
              }
              return true;
            },
            deadline.left(),
            false,
            false,
            () -> {});
    Exception failed = failure.get();
    if (failed instanceof AttachFailure) {
      throw (AttachFailure) failed;
    }
    if (failed instanceof IOException) {
      throw (IOException) failed;
    }
    if (!isAnswered) {
      throw new AttachFailure(
          Kind.NO_ANSWER,
          "its Java did not take the agent in "
              + deadline.text()
              + "; it may be stopped, or have no CPU");
    }
  }

  private void call(long pid, String jar, String options) throws AttachFailure, IOException {
    try {
      Object target = type.getMethod("attach", String.class).invoke(null, "" + pid);
      try {
        type.getMethod("loadAgent", String.class, String.class).invoke(target, jar, options);
      } finally {
        type.getMethod("detach").invoke(target);
      }
    } catch (InvocationTargetException failed) {
      Throwable cause = failed.getCause();
      String message = String.valueOf(cause == null ? null : cause.getMessage());
      if (message.contains("Dynamic agent loading")) {
        throw LoadReply.forbidden();
      }
      if (cause != null
          && cause.getClass().getSimpleName().equals("AgentInitializationException")) {
        throw LoadReply.refused("the agent's own");
      }
      if (!message.equals(DONE)) {
        throw new IOException(cause);
      }
    } catch (ReflectiveOperationException otherClasses) {
      throw new AttachFailure(Kind.NO_SOCKET, WHY_NOT);
    }
  }
}
