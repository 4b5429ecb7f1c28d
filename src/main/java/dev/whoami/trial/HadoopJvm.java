package dev.whoami.trial;

import dev.whoami.trial.child.HadoopDriver;
import dev.whoami.trial.child.PassedProperties;
import dev.whoami.world.program.ProgramCall;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The command that starts a child JVM with this Java, in which Hadoop is tried: with this
 * environment, the system properties that an SDK reads, and no output from the JVM or a logger.
 */
final class HadoopJvm {
  /** Linux limits one argument, and one variable, to 128 KiB. */
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

  /** Properties that change where an SDK looks, or how it connects. */
  static final Pattern PASSED_ON =
      Pattern.compile(
          "aws\\..*|com\\.amazonaws\\..*|software\\.amazon\\..*|user\\.home|java\\.net\\..*"
              + "|https?\\.(proxy\\w+|nonProxyHosts)|socksProxy\\w+|javax\\.net\\.ssl\\..*"
              + "|sun\\.net\\.spi\\..*|networkaddress\\..*|sun\\.net\\.inetaddr\\..*");

  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /** A bucket without its own settings. */
  private static final String NO_BUCKET = "whoami-without-a-bucket";

  private final String classPath;
  private final String bucket;
  private final boolean mayReadProfiles;

  HadoopJvm(List<String> classPath, Optional<String> bucket, boolean mayReadProfiles) {
    this.classPath = String.join(File.pathSeparator, classPath);
    this.bucket = bucket.orElse(NO_BUCKET);
    this.mayReadProfiles = mayReadProfiles;
  }

  /** Why this cannot be started; empty if it can. */
  Optional<TrialRefusal> refusal() {
    if (classPath.length() > LONGEST) {
      return refusal("not tried: its class path is too long for one argument of a program");
    }
    if (properties().length() > LONGEST) {
      return refusal("not tried: its system properties are too long for one variable");
    }
    return BUCKET.matcher(bucket).matches()
        ? Optional.empty()
        : refusal("not tried: the name given is not one that a bucket can have");
  }

  private static Optional<TrialRefusal> refusal(String text) {
    return Optional.of(TrialRefusal.of(TrialRefusal.Reason.CANNOT_BE_STARTED, text));
  }

  /** The program. Values that may be secret are in its environment, and not in its arguments. */
  ProgramCall call() {
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("java.home") + "/bin/java");
    words.addAll(OPTIONS);
    words.add("-cp");
    words.add(String.join(File.pathSeparator, ownClassPath()));
    words.add(HadoopDriver.class.getName());
    words.addAll(Arrays.asList(classPath, bucket, mayReadProfiles ? "profiles" : "no profiles"));
    return ProgramCall.of(words).with(PassedProperties.VARIABLE, properties());
  }

  /** Absolute paths, because the child may run in another folder. */
  static List<String> ownClassPath() {
    List<String> entries = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(new File(each).getAbsolutePath());
    }
    return entries;
  }

  /**
   * The matching properties of this JVM, whether the command line, the environment or an argument
   * file set them.
   */
  private static String properties() {
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (PASSED_ON.matcher(name).matches()) {
        properties.put(name, System.getProperty(name));
      }
    }
    return PassedProperties.text(properties);
  }
}
