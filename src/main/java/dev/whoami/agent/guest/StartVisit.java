package dev.whoami.agent.guest;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The visit of {@code -javaagent}. It waits until the application has loaded a client library, asks
 * each library, writes a few lines for a person, and ends.
 */
final class StartVisit implements Guest.Visitation {
  /** An application that loads its client library later than this must be asked by attach. */
  private static final int SECONDS = 600;

  /** Each look reads every loaded class, so the pauses grow up to this limit. */
  private static final int MOST_BETWEEN = 30;

  private static final int MILLIS = 1000;

  /** A class of whoami that Java finds only if whoami.jar itself is on the class path. */
  private static final String NOT_IN_GUEST_JAR = "dev/whoami/cli/Main.class";

  private final String file;
  private final Instrumentation jvm;

  /** Without a file, the lines go to standard error. */
  StartVisit(String file, Instrumentation jvm) {
    this.file = file;
    this.jvm = jvm;
  }

  /**
   * Whether the jar is no longer on the application's class path, so that the application finds no
   * class of whoami. If it is still there, this is written, and no library is asked.
   */
  boolean leavesTheClassPath() throws IOException {
    OwnJar jar = OwnJar.atStart(OwnJar.ofThisClass(), jvm);
    if (jar.takeOffTheClassPath()
        || jar.isOfApplication()
        || ClassLoader.getSystemResource(NOT_IN_GUEST_JAR) == null) {
      return true;
    }
    write(
        "whoami: this jar is on the application's class path with all of its classes, so nothing"
            + " was asked; start Java with -javaagent:whoami.jar, and not with"
            + " whoami-plain.jar.\n");
    return false;
  }

  @Override
  public void make() throws IOException, InterruptedException {
    StringBuilder report = new StringBuilder();
    List<LoadedLibrary> libraries = await();
    if (libraries.isEmpty()) {
      report.append("whoami: this application loaded no AWS SDK for Java and no Hadoop S3A in ten");
      report.append(" minutes.\n");
    }
    for (LoadedLibrary each : libraries) {
      AnswerLines answer = new AnswerLines();
      new LibraryVisit(each, sts(), region() == null ? "us-east-1" : region()).make(answer);
      report.append("whoami: ").append(answer.sentence()).append('\n');
    }
    write(report.toString());
  }

  /** All libraries that are loaded once no further one has appeared. */
  private List<LoadedLibrary> await() throws InterruptedException {
    List<LoadedLibrary> before = Collections.emptyList();
    for (int second = 0, pause = 1; second < SECONDS; second += pause) {
      pause = before.isEmpty() ? pauseAfter(second) : 1;
      Thread.sleep((long) pause * MILLIS);
      List<LoadedLibrary> now = LoadedLibrary.in(jvm);
      if (!now.isEmpty() && now.size() == before.size()) {
        return now;
      }
      before = now;
    }
    return before;
  }

  /** The seconds until the next look: a quarter of the time that has passed. */
  static int pauseAfter(int second) {
    return Math.min(Math.max(1, second / 4), MOST_BETWEEN);
  }

  /**
   * The address of STS from the environment and the properties, as the SDK reads them; profiles are
   * ignored.
   */
  private static @Nullable URI sts() {
    String region = region();
    String set = setting("aws.endpointUrlSts", "AWS_ENDPOINT_URL_STS");
    set = set == null ? setting("aws.endpointUrl", "AWS_ENDPOINT_URL") : set;
    if (set != null) {
      return URI.create(set);
    }
    if (region == null) {
      return URI.create("https://sts.amazonaws.com");
    }
    return URI.create(
        "https://sts."
            + region
            + (region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com"));
  }

  private static @Nullable String region() {
    return setting("aws.region", "AWS_REGION");
  }

  private static @Nullable String setting(String property, String variable) {
    String set = System.getProperty(property);
    set = set == null ? System.getenv(variable) : set;
    return set == null || set.trim().isEmpty() ? null : set.trim();
  }

  private void write(String report) throws IOException {
    if (file.isEmpty()) {
      System.err.print(report);
      return;
    }
    try (OutputStream out = new FileOutputStream(file)) {
      out.write(report.getBytes(StandardCharsets.UTF_8));
    }
  }
}
