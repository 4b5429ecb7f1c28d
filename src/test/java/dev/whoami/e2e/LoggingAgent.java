package dev.whoami.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A Java agent that logs to standard output, before the program begins and all through it. */
public final class LoggingAgent {
  private LoggingAgent() {}

  public static void premain(String argument) {
    PrintStream kept = System.out;
    boolean keeps = "keeps".equals(argument);
    kept.println("agent: before");
    Thread talk =
        new Thread(
            () -> {
              while (true) {
                (keeps ? kept : System.out).println("agent: still here");
                pause();
              }
            });
    talk.setDaemon(true);
    new Thread(
            () -> {
              awaitMain();
              talk.start();
            })
        .start();
  }

  /** What is said earlier stands in front of the report, which cannot be avoided. */
  private static void awaitMain() {
    for (int tries = 0; tries < 2000; tries++) {
      for (StackTraceElement[] frames : Thread.getAllStackTraces().values()) {
        for (StackTraceElement frame : frames) {
          if (frame.getClassName().equals("dev.whoami.Whoami")) {
            return;
          }
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException jarRun) {
      Thread.currentThread().interrupt();
    }
  }

  /** The jar of it. */
  static Path jarIn(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), LoggingAgent.class.getName());
    Path jar = folder.resolve("agent.jar");
    String entry = LoggingAgent.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream in = LoggingAgent.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
    return jar;
  }
}
