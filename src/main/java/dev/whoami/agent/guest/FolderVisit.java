package dev.whoami.agent.guest;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The visit of {@code whoami --inside}. A file in the folder that whoami created has the questions,
 * and the answers go to another one. The reader waits for the line "end".
 */
final class FolderVisit implements Guest.Visitation {
  private final String folder;
  private final Instrumentation jvm;

  FolderVisit(String folder, Instrumentation jvm) {
    this.folder = folder;
    this.jvm = jvm;
  }

  /** Opens the file first: if whoami has ended meanwhile, another file may have its name. */
  @Override
  public void make() throws IOException {
    try (OutputStream out = new FileOutputStream(new File(folder, "answer"))) {
      AnswerLines answer = new AnswerLines();
      OwnJar own = OwnJar.ofVisit(new File(folder, "agent.jar"), jvm);
      try {
        ask(answer);
      } catch (Throwable failed) {
        answer.put("failed", failed.getClass().getName());
      } finally {
        answer.put("jar", own.takeOffTheClassPath() ? "closed" : "open");
        answer.put("end", "end");
        out.write(answer.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void ask(AnswerLines answer) throws IOException {
    Properties asked = asked();
    String address = asked.getProperty("sts", "");
    URI sts = address.isEmpty() ? null : URI.create(address);
    answer.put("java", System.getProperty("java.version"));
    for (LoadedLibrary each : LoadedLibrary.in(jvm)) {
      new LibraryVisit(each, sts, asked.getProperty("region", "us-east-1")).make(answer);
    }
  }

  private Properties asked() throws IOException {
    Properties asked = new Properties();
    try (InputStream in = new FileInputStream(new File(folder, "request"))) {
      asked.load(in);
    }
    return asked;
  }
}
