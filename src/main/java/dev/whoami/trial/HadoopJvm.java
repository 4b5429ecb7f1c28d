package dev.whoami.trial;

import dev.whoami.trial.child.HadoopDriver;
import dev.whoami.world.Surroundings;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words that start a child JVM of this very Java, in which Hadoop tries: this environment, the
 * system properties that an SDK reads, and nothing that a JVM or a logger writes by itself.
 */
final class HadoopJvm {
  /** Of one argument, Linux takes 128 KiB. */
  private static final int LONGEST = 120_000;

  private static final List<String> OPTIONS =
      Collections.unmodifiableList(
          Arrays.asList(
              "-Xmx256m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-XX:-UsePerfData",
              "-Dlog4j.defaultInitOverride=true",
              "-Dlog4j2.loggerContextFactory="
                  + "org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
              "-Dorg.apache.logging.log4j.simplelog.level=OFF"));

  /** What changes where an SDK looks, or how it connects. */
  private static final Pattern PASSED_ON =
      Pattern.compile(
          "aws\\..*|com\\.amazonaws\\..*|software\\.amazon\\..*|user\\.home|java\\.net\\..*"
              + "|https?\\.(proxy\\w+|nonProxyHosts)|socksProxy\\w+|javax\\.net\\.ssl\\..*"
              + "|sun\\.net\\.spi\\..*|networkaddress\\..*|sun\\.net\\.inetaddr\\..*");

  /** What a JVM reads by itself, the child too. */
  private static final String[] OWN = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"};

  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /** One that has no settings of its own. */
  private static final String NO_BUCKET = "whoami-without-a-bucket";

  private final String classPath;
  private final String bucket;
  private final boolean mayReadProfiles;

  HadoopJvm(
      List<String> classPath, List<String> conf, Optional<String> bucket, boolean mayReadProfiles) {
    List<String> all = new ArrayList<>(conf);
    all.addAll(classPath);
    this.classPath = String.join(File.pathSeparator, all);
    this.bucket = bucket.orElse(NO_BUCKET);
    this.mayReadProfiles = mayReadProfiles;
  }

  /** Why this cannot be started; empty where it can. */
  Optional<String> unfit() {
    if (classPath.length() > LONGEST) {
      return Optional.of("not tried: its class path is too long for one argument of a program");
    }
    return BUCKET.matcher(bucket).matches()
        ? Optional.empty()
        : Optional.of("not tried: the name given is not one that a bucket can have");
  }

  /** The program and its arguments. */
  List<String> words(Surroundings here) {
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("java.home") + "/bin/java");
    words.addAll(OPTIONS);
    words.addAll(properties(here));
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(HadoopDriver.class.getName());
    words.addAll(Arrays.asList(classPath, bucket, mayReadProfiles ? "profiles" : "no profiles"));
    return Collections.unmodifiableList(words);
  }

  /** As options, without those that the child reads from the environment anyway. */
  private static List<String> properties(Surroundings here) {
    StringBuilder inherited = new StringBuilder();
    for (String each : OWN) {
      inherited.append(' ').append(here.environment(each).text());
    }
    List<String> options = new ArrayList<>();
    for (String name : new TreeSet<>(System.getProperties().stringPropertyNames())) {
      boolean isInherited = inherited.indexOf(" -D" + name + "=") >= 0;
      if (PASSED_ON.matcher(name).matches() && !isInherited) {
        options.add("-D" + name + "=" + System.getProperty(name));
      }
    }
    return options;
  }
}
