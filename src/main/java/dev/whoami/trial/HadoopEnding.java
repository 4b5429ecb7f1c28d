package dev.whoami.trial;

import dev.whoami.trial.child.KnownErrorMessage;
import dev.whoami.world.program.ProgramReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The result of Hadoop's trial, from the reply of the child JVM. */
final class HadoopEnding {
  private static final String OF_HADOOP = "org.apache.hadoop.";
  private static final String OF_S3A = OF_HADOOP + "fs.s3a.";

  private final ProgramReply reply;
  private final HadoopAnswer answer;
  private final String profiles;

  /** The last parameter says why no profile may be read; it is blank if one may. */
  HadoopEnding(ProgramReply reply, String profiles) {
    this.reply = reply;
    this.answer = new HadoopAnswer(reply.output());
    this.profiles = profiles;
  }

  /** The trial of a child JVM that had this time limit. */
  HadoopTrial within(Duration limit) {
    switch (reply.ending()) {
      case EXITED:
        return answer.isDone() ? answered() : silent();
      case STILL_RUNNING:
        return answer.isDone() ? answered() : stopped(limit);
      case MISSING:
        return HadoopTrial.notRun(HadoopFault.NO_JVM, "there is no java in java.home");
      case TOO_LARGE:
        return HadoopTrial.notRun(
            HadoopFault.NO_ANSWER, "the child JVM printed more than 64 KiB, which was not read");
      default:
        return HadoopTrial.notRun(
            HadoopFault.NO_JVM, "no child JVM could be started: there is no sh here");
    }
  }

  private HadoopTrial stopped(Duration limit) {
    String seconds = limit.toMillis() / 1000 + "." + limit.toMillis() % 1000 / 100;
    String where =
        answer.reachedAsking()
            ? "its providers had not answered"
            : answer.reachedSettings() ? "its settings were being read" : "it was being loaded";
    return HadoopTrial.stopped("stopped after " + seconds + " s: " + where, answer);
  }

  /** The JVM ended before the driver did. */
  private HadoopTrial silent() {
    String ended = "the child JVM ended with " + reply.exitCode();
    return answer.reachedSettings() || answer.version().isPresent()
        ? HadoopTrial.failed(HadoopFault.NO_ANSWER, ended + " and without an answer", answer)
        : HadoopTrial.failed(HadoopFault.NO_JVM, ended + " before it began", answer);
  }

  private HadoopTrial answered() {
    Optional<String> reader = answer.profileReader();
    if (reader.isPresent()) {
      String why = profiles + "; " + reader.get() + " may read it";
      return HadoopTrial.failed(HadoopFault.NOT_ALLOWED, why, answer);
    }
    if (answer.hasKeys()) {
      return HadoopTrial.found(answer);
    }
    if (answer.isUnsigned()) {
      return HadoopTrial.failed(
          HadoopFault.ANONYMOUS, "it would not sign: anonymous access is configured", answer);
    }
    HadoopFault fault = fault(answer.errors());
    return HadoopTrial.failed(fault, why(fault), answer);
  }

  private HadoopFault fault(List<String> errors) {
    if (errors.isEmpty()) {
      return HadoopFault.NO_ANSWER;
    }
    if (errors.contains("java.lang.OutOfMemoryError")) {
      return HadoopFault.OUT_OF_MEMORY;
    }
    if (errors.contains("java.lang.UnsupportedClassVersionError")) {
      return HadoopFault.JAVA_TOO_OLD;
    }
    if (answer.isMisfit() || !answer.reachedSettings()) {
      return misfit();
    }
    if (answer.reachedAsking()) {
      return HadoopFault.NO_CREDENTIALS;
    }
    if (answer.complaint().filter(KnownErrorMessage::isAboutStore).isPresent()) {
      return HadoopFault.STORE_UNREADABLE;
    }
    return answer.missesClass() ? HadoopFault.PROVIDER_MISSING : HadoopFault.SETTINGS_REFUSED;
  }

  private HadoopFault misfit() {
    String missing = answer.missing().orElse("");
    if (missing.startsWith(OF_S3A)) {
      return HadoopFault.NO_HADOOP_AWS;
    }
    if (missing.startsWith("com.amazonaws.") || missing.startsWith("software.amazon.")) {
      return HadoopFault.NO_SDK;
    }
    return missing.startsWith(OF_HADOOP) && !answer.version().isPresent()
        ? HadoopFault.NO_HADOOP_COMMON
        : HadoopFault.MISFIT;
  }

  private String why(HadoopFault fault) {
    String missing = answer.missing().map(it -> ": no class " + it).orElse("");
    switch (fault) {
      case OUT_OF_MEMORY:
        return "the child JVM ran out of memory (256 MiB)";
      case JAVA_TOO_OLD:
        return "it needs a newer Java than this one";
      case NO_HADOOP_COMMON:
        return "its class path has no class of hadoop-common";
      case NO_HADOOP_AWS:
        return "its class path has no class of hadoop-aws";
      case NO_SDK:
        return "the AWS SDK for Java that it needs is not on its class path" + missing;
      case MISFIT:
        return "its jars do not fit together (" + innermost() + ")" + missing;
      case PROVIDER_MISSING:
        return "a configured provider is not on its class path" + missing;
      case STORE_UNREADABLE:
        return "its credential store cannot be read, so it does not start";
      case SETTINGS_REFUSED:
        return "it does not start with these settings (" + innermost() + ")";
      case NO_CREDENTIALS:
        return "no provider of its list has credentials";
      default:
        return "the child JVM gave no answer that can be read";
    }
  }

  private String innermost() {
    List<String> errors = answer.errors();
    return errors.get(errors.size() - 1);
  }
}
