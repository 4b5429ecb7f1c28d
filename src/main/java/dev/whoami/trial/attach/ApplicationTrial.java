package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A trial inside an application: a small agent, the guest, asks a new provider of each client
 * library that a running JVM has loaded, and then ends.
 */
public final class ApplicationTrial {
  private static final Pattern VERSION = Pattern.compile("\\d[\\w.+-]{0,31}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w.$-]{0,199}");

  /** What the guest says of the whole visit; all else is of one library. */
  private static final List<String> OF_VISIT =
      Collections.unmodifiableList(Arrays.asList("jar", "failed"));

  private final @Nullable String java;
  private final List<ApplicationAnswer> answers;
  private final boolean isJarClosed;

  private ApplicationTrial(
      @Nullable String java, List<ApplicationAnswer> answers, boolean isJarClosed) {
    this.java = java;
    this.answers = Collections.unmodifiableList(answers);
    this.isJarClosed = isJarClosed;
  }

  /** Whether this process will warn on its standard error, as Java does from 21 on. */
  public static boolean makesJavaWarn(long pid, Duration limit) throws AttachFailure {
    TargetJvm target = TargetJvm.of(pid, limit);
    AgentLoad.requireThatItMay(target);
    return target.warnsOfAgents();
  }

  /** Asks this process; the guest asks this STS whose the keys are, if there is one. */
  public static ApplicationTrial run(long pid, Optional<String> sts, String region, Duration limit)
      throws AttachFailure {
    AttachDeadline deadline = AttachDeadline.in(limit);
    TargetJvm target = TargetJvm.of(pid, limit);
    AgentLoad.requireThatItMay(target);
    String request = "sts=" + sts.orElse("") + "\nregion=" + region + "\n";
    try (GuestFolder folder = GuestFolder.make(target.process(), request, deadline.left())) {
      String there = folder.seenThere();
      AgentLoad.into(target, folder, there + "/agent.jar", there, deadline);
      String text = folder.await(deadline);
      if (text.isEmpty()) {
        throw new AttachFailure(
            Kind.NO_ANSWER,
            "the agent is in it and had not answered after "
                + deadline.text()
                + "; its SDK may still be trying, so give it longer with --timeout");
      }
      return of(text);
    }
  }

  /**
   * The trial in the guest's lines, each a name and a value; a line "library" begins a new answer.
   */
  static ApplicationTrial of(String text) throws AttachFailure {
    List<ApplicationAnswer> answers = new ArrayList<>();
    Map<String, String> all = new HashMap<>();
    Map<String, String> one = all;
    for (String line : text.split("\n", -1)) {
      String[] both = line.split(" ", 2);
      if (both[0].equals("library")) {
        add(answers, one, all);
        one = new HashMap<>();
      }
      Map<String, String> into = OF_VISIT.contains(both[0]) ? all : one;
      into.put(both[0], both[both.length - 1]);
    }
    add(answers, one, all);
    String failed = all.get("failed");
    if (failed != null) {
      // Without this answer, a library that was not asked would look like one that is not loaded.
      throw new AttachFailure(
          Kind.NO_ANSWER,
          "the agent in it could not ask every library"
              + (NAME.matcher(failed).matches() ? " (" + failed + ")" : ""));
    }
    String java = all.getOrDefault("java", "");
    return new ApplicationTrial(
        VERSION.matcher(java).matches() ? java : null, answers, "closed".equals(all.get("jar")));
  }

  private static void add(
      List<ApplicationAnswer> answers, Map<String, String> one, Map<String, String> all) {
    if (one != all) {
      answers.add(new ApplicationAnswer(one));
    }
  }

  /** The version of Java that the application runs on, as it says. */
  public Optional<String> java() {
    return Optional.ofNullable(java);
  }

  /** One for each client library and loader; empty if the application has loaded none. */
  public List<ApplicationAnswer> answers() {
    return answers;
  }

  /** Whether Java has closed the guest's jar, which is deleted. */
  public boolean isJarClosed() {
    return isJarClosed;
  }
}
