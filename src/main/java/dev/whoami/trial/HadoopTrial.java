package dev.whoami.trial;

import dev.whoami.probe.ProbeOptions;
import dev.whoami.trial.child.KnownErrorMessage;
import dev.whoami.world.Surroundings;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hadoop's own S3A, run on the spot from the jars of an installation in a child JVM: whoami asks
 * the list of credentials providers that S3A builds for a bucket, but not the bucket.
 */
public final class HadoopTrial {
  private final Trial trial;
  private final @Nullable HadoopFault fault;
  private final @Nullable HadoopAnswer answer;

  private HadoopTrial(Trial trial, @Nullable HadoopFault fault, @Nullable HadoopAnswer answer) {
    this.trial = trial;
    this.fault = fault;
    this.answer = answer;
  }

  /** Runs S3A for a bucket, or for one without its own settings. Ends within the limit. */
  public static HadoopTrial run(
      HadoopCode code,
      Optional<String> bucket,
      Surroundings here,
      ProbeOptions options,
      Duration limit) {
    TrialPolicy policy = new TrialPolicy(here, options);
    HadoopCode real = code.withoutLinks(here);
    Optional<TrialRefusal> closed = policy.forHadoop(real);
    if (closed.isPresent()) {
      return refused(closed.get());
    }
    Optional<TrialRefusal> profiles = policy.forProfiles();
    HadoopJvm jvm = new HadoopJvm(real.entries(), bucket, !profiles.isPresent());
    Optional<TrialRefusal> unfit = jvm.refusal();
    if (unfit.isPresent()) {
      return refused(unfit.get());
    }
    CpuWindow cpu = here.watchCpu(limit);
    ProgramReply reply = here.run(ChildProgram.ofJava(jvm.call(), here), limit);
    HadoopTrial ended =
        new HadoopEnding(reply, profiles.map(TrialRefusal::text).orElse("")).within(limit);
    return new HadoopTrial(ended.trial.within(cpu), ended.fault, ended.answer);
  }

  private static HadoopTrial refused(TrialRefusal refusal) {
    return notRun(HadoopFault.of(refusal), refusal.text());
  }

  static HadoopTrial notRun(HadoopFault fault, String why) {
    return new HadoopTrial(Trial.notRun(why), fault, null);
  }

  static HadoopTrial found(HadoopAnswer answer) {
    String version = answer.version().orElse("");
    return new HadoopTrial(Trial.found(version, answer.accessKeyId().orElse(null)), null, answer);
  }

  /** S3A itself failed, or could not start. */
  static HadoopTrial failed(HadoopFault fault, String why, HadoopAnswer answer) {
    Trial trial =
        fault.isOfS3a() ? Trial.nothing(answer.version().orElse(""), why) : Trial.notRun(why);
    return new HadoopTrial(trial, fault, answer);
  }

  static HadoopTrial stopped(String why, HadoopAnswer answer) {
    Trial trial = Trial.stopped(answer.version().orElse(null), why);
    return new HadoopTrial(trial, HadoopFault.STILL_RUNNING, answer);
  }

  /** The result, with the access key ID and the version that Hadoop reports. */
  public Trial trial() {
    return trial;
  }

  /** Why there are no credentials; empty if there are some. */
  public Optional<HadoopFault> fault() {
    return Optional.ofNullable(fault);
  }

  /** The class of the provider that answered, if S3A keeps it. */
  public Optional<String> provider() {
    return answer == null ? Optional.empty() : answer.provider();
  }

  /** The classes of the error and its causes, the outermost first. */
  public List<String> errors() {
    return answer == null ? Collections.emptyList() : answer.errors();
  }

  /** S3A's own message, in one line; empty if it may quote a secret. */
  public Optional<String> says() {
    return complaint().map(KnownErrorMessage::text);
  }

  /** Whether S3A's message leaves out how the container or the instance failed. */
  public boolean hidesCause() {
    return complaint().filter(KnownErrorMessage::hidesCause).isPresent();
  }

  private Optional<KnownErrorMessage> complaint() {
    return answer == null ? Optional.empty() : answer.complaint();
  }
}
