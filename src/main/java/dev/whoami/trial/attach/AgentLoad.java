package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import java.io.IOException;
import java.util.Optional;

/**
 * How an agent is loaded into a running JVM: by the attach API of a JDK, or over the socket of a
 * HotSpot by hand.
 */
final class AgentLoad {
  private static final String NO_ATTACH = "DisableAttachMechanism";
  private static final String LATE_AGENTS = "EnableDynamicAgentLoading";
  private static final long ROOT = 0;

  private AgentLoad() {}

  /**
   * Requires that the options of the JVM do not forbid it, and that its process is not stopped.
   * Such a JVM would take the signal to listen when it continues, and print a dump of its threads
   * because whoami's files are gone by then.
   */
  static void requireThatItMay(TargetJvm target) throws AttachFailure {
    if (target.process().isStopped()) {
      throw new AttachFailure(
          Kind.NO_ANSWER,
          "its process is stopped; let it continue first: kill -CONT " + target.process().pid());
    }
    if (target.flag(NO_ATTACH).orElse(false)) {
      throw new AttachFailure(
          Kind.DISABLED,
          "its Java was started with -XX:+DisableAttachMechanism, so it is not possible to attach;"
              + " start it without that option, or with -javaagent:whoami.jar");
    }
    if (!target.flag(LATE_AGENTS).orElse(true)) {
      throw LoadReply.forbidden();
    }
  }

  /**
   * By the JDK's classes, which do not know of other files, and to which an older Java of another
   * user answers with a thread dump on its standard output; else, or where they fail, by hand. As
   * root these classes connect to a socket of any user, so root goes by hand if it can.
   */
  static void into(
      TargetJvm target, GuestFolder folder, String jar, String options, AttachDeadline deadline)
      throws AttachFailure {
    if (target.isJ9()) {
      loadIntoJ9(target, jar, options, deadline);
      return;
    }
    TargetProcess process = target.process();
    HotSpotAttach attach = new HotSpotAttach(process, folder, deadline);
    attach.requireThatSignalIsSafe();
    boolean canSpeak = UnixSocket.isThere();
    boolean needsHand =
        process.namespaces().hasOwnFiles() || !process.isOfThisUser() || process.user() == ROOT;
    Optional<JdkAttach> jdk = canSpeak && needsHand ? Optional.empty() : JdkAttach.find();
    if (jdk.isPresent()) {
      try {
        jdk.get().load(process.pid(), jar, options, deadline);
        return;
      } catch (IOException outOfReach) {
        if (!canSpeak) {
          throw rejected(process);
        }
      }
    }
    if (!canSpeak) {
      throw new AttachFailure(Kind.NO_SOCKET, JdkAttach.WHY_NOT);
    }
    attach.load(jar, options);
  }

  /** Only by an OpenJ9: from another Java it gets the signal to write a dump of itself. */
  private static void loadIntoJ9(
      TargetJvm target, String jar, String options, AttachDeadline deadline) throws AttachFailure {
    boolean isJ9Here = System.getProperty("java.vm.name", "").contains("J9");
    JdkAttach jdk =
        (isJ9Here ? JdkAttach.find() : Optional.<JdkAttach>empty())
            .orElseThrow(AgentLoad::otherJava);
    try {
      jdk.load(target.process().pid(), jar, options, deadline);
    } catch (IOException outOfReach) {
      throw rejected(target.process());
    }
  }

  private static AttachFailure otherJava() {
    return new AttachFailure(
        Kind.OTHER_JAVA,
        "it is an OpenJ9, to which this Java does not attach; start whoami with the Java of that"
            + " process, a JDK");
  }

  private static AttachFailure rejected(TargetProcess target) {
    return new AttachFailure(
        Kind.REJECTED,
        "the JDK's attach API does not reach it; run whoami as user "
            + target.user()
            + " in the same container");
  }
}
