package dev.whoami.trial;

import dev.whoami.probe.Source;
import dev.whoami.trial.TrialRefusal.Reason;
import dev.whoami.trial.child.PassedProperties;
import dev.whoami.world.ProcessChild;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.secret.Redaction;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.utils.internal.SystemSettingUtils;

/**
 * The trial of the SDK for another process: a second whoami, in a JVM with the rights and settings
 * of that process, returns only the SDK's answer. The keys stay in that JVM.
 */
public final class SdkChild {
  /** The command word that makes whoami act as the child. */
  public static final String WORD = "try-sdk";

  private static final String ENVIRONMENT = "WHOAMI_TRIAL_ENVIRONMENT";
  private static final String MARK = "whoami-trial ";
  private static final String MAIN = "dev.whoami.launcher.Boot";

  /** Linux limits one variable to 128 KiB. */
  private static final int LONGEST = 120_000;

  /** The variables that the SDK reads. */
  private static final Pattern VARIABLE = Pattern.compile("AWS_\\w+|HOME|(?i:(https?|no)_proxy)");

  private static final List<String> OPTIONS =
      Arrays.asList(
          "-Xmx128m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:ErrorFile=/dev/null");

  private final Map<String, String> variables = new HashMap<>();

  private SdkChild(ProcessChild child) {
    variables.put(ENVIRONMENT, text(child.variables(), VARIABLE));
    variables.put(PassedProperties.VARIABLE, text(child.properties(), HadoopJvm.PASSED_ON));
  }

  private static String text(Map<String, String> all, Pattern names) {
    Map<String, String> some = new HashMap<>(all);
    some.keySet().removeIf(it -> !names.matcher(it).matches());
    return PassedProperties.text(some);
  }

  /** Why the SDK cannot be tried for a process; empty if it can. */
  static Optional<TrialRefusal> refusal(ProcessChild process) {
    List<String> files = new ArrayList<>(HadoopJvm.ownClassPath());
    files.add(java());
    Optional<String> problem = process.problem(files);
    if (problem.isPresent()) {
      return Optional.of(TrialRefusal.of(Reason.NOT_THIS_PROCESS, "not tried: " + problem.get()));
    }
    boolean isTooLong =
        new SdkChild(process).variables.values().stream().anyMatch(it -> it.length() > LONGEST);
    return isTooLong
        ? Optional.of(
            TrialRefusal.of(
                Reason.CANNOT_BE_STARTED, "not tried: its settings are too long for one variable"))
        : Optional.empty();
  }

  /** Runs the SDK as that process would. */
  public static Trial run(ProcessChild process, Duration limit) {
    List<String> words = new ArrayList<>();
    words.add(java());
    words.addAll(OPTIONS);
    words.addAll(Arrays.asList("-cp", String.join(":", HadoopJvm.ownClassPath()), MAIN, WORD));
    return answered(process.run(words, new SdkChild(process).variables, limit));
  }

  private static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }

  static Trial answered(ProgramReply reply) {
    Map<String, String> answer = new HashMap<>();
    for (String line : reply.output().split("\n", -1)) {
      String[] parts = line.startsWith(MARK) ? line.split(" ", 3) : new String[0];
      if (parts.length == 3) {
        answer.put(parts[1], parts[2]);
      }
    }
    if (reply.ending() == ProgramReply.Ending.STILL_RUNNING) {
      return Trial.cutShort();
    }
    Optional<Trial.Ending> ending =
        Arrays.stream(Trial.Ending.values())
            .filter(it -> it.name().equals(answer.get("ending")))
            .findFirst();
    if (reply.exitCode() != 0 || !ending.isPresent()) {
      return Trial.notRun("not tried: a Java with the rights of that process did not answer");
    }
    switch (ending.get()) {
      case FOUND:
        return found(answer);
      case NOTHING:
        return Trial.nothing(VersionInfo.SDK_VERSION, Trial.NO_CREDENTIALS);
      default:
        return Trial.notRun("not tried: it might read for ever");
    }
  }

  /** A value that does not look like an access key ID is dropped, since it may be a secret. */
  private static Trial found(Map<String, String> answer) {
    String id = answer.getOrDefault("key", "");
    Optional<Source> source =
        Arrays.stream(Source.values())
            .filter(it -> it.name().equals(answer.get("source")))
            .findFirst();
    return Trial.found(source, Redaction.wholeKeyId(id).equals(id) ? id : null);
  }

  /**
   * Runs in the child: tries the SDK with the settings that were passed, and returns its answer as
   * lines.
   */
  public static String answer() {
    Trial trial;
    try {
      PassedProperties.set(passed(PassedProperties.VARIABLE));
      Map<String, String> environment = new HashMap<>();
      Properties handed = PassedProperties.read(passed(ENVIRONMENT));
      handed.stringPropertyNames().forEach(it -> environment.put(it, handed.getProperty(it)));
      SystemSettingUtils.standFor(environment);
      trial = DefaultChain.run();
    } catch (IOException | IllegalArgumentException garbled) {
      trial = Trial.crashed();
    }
    StringBuilder answer = new StringBuilder();
    answer.append(MARK).append("ending ").append(trial.ending().name()).append('\n');
    trial
        .source()
        .ifPresent(it -> answer.append(MARK).append("source ").append(it.name()).append('\n'));
    trial.accessKeyId().ifPresent(it -> answer.append(MARK).append("key ").append(it).append('\n'));
    return answer.toString();
  }

  private static String passed(String name) {
    return Optional.ofNullable(System.getenv(name)).orElse("");
  }
}
