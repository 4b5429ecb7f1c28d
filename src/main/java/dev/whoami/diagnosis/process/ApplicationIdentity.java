package dev.whoami.diagnosis.process;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.FoundClient;
import dev.whoami.chain.Walk;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.trial.attach.ApplicationAnswer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity of one library inside an application, by its own answer, compared with what was
 * predicted from outside.
 */
public final class ApplicationIdentity {
  private final Examination x;
  private final ApplicationAnswer answer;
  private final @Nullable WalkVerdict predicted;

  private ApplicationIdentity(
      Examination x, ApplicationAnswer answer, @Nullable WalkVerdict predicted) {
    this.x = x;
    this.answer = answer;
    this.predicted = predicted;
  }

  /** Compares the library's answer with a diagnosis of the same process. */
  public static ApplicationIdentity of(Examination x, ApplicationAnswer answer) {
    return new ApplicationIdentity(
        x, answer, walk(x, answer).map(it -> WalkVerdict.of(x, it)).orElse(null));
  }

  /** The walk of the application's version; for Hadoop, that of the installation. */
  private static Optional<Walk> walk(Examination x, ApplicationAnswer answer) {
    Optional<Client> client = Client.named(answer.client());
    if (!client.isPresent() || client.get().isOfHadoop()) {
      return x.walks().stream()
          .filter(it -> it.client().id().equals(answer.client()) && !x.isHypothetical(it))
          .findFirst();
    }
    ClientVersion version =
        answer
            .version()
            .flatMap(Version::parse)
            .map(it -> ClientVersion.of(client.get(), it))
            .orElseGet(() -> ClientVersion.newest(client.get()));
    ClientVersion its = version.with(defect(x, version, answer));
    Optional<Walk> known =
        x.clients().stream()
            .filter(it -> it.version().equals(its))
            .map(FoundClient::walk)
            .findFirst();
    return known.isPresent() ? known : Optional.of(its.walk(x.seen()));
  }

  /**
   * The application reports whether it has a client for STS; its jars show whether that client can
   * be created.
   */
  private static StsDefect defect(Examination x, ClientVersion version, ApplicationAnswer answer) {
    if (!answer.hasSts().orElse(true)) {
      return StsDefect.MODULE_MISSING;
    }
    return x.clients().stream()
        .filter(it -> it.version().isOf(version.client(), version.version()))
        .map(FoundClient::defect)
        .filter(it -> it != StsDefect.MODULE_MISSING || !answer.hasSts().isPresent())
        .findFirst()
        .orElse(StsDefect.NONE);
  }

  public ApplicationAnswer answer() {
    return answer;
  }

  public Optional<WalkVerdict> predicted() {
    return Optional.ofNullable(predicted);
  }

  /**
   * The owner of the keys, as STS answered the application. If it did not answer, the owner is the
   * one that STS reported to whoami for the same keys.
   */
  public Optional<Arn> arn() {
    Optional<Arn> own = answer.arn();
    return own.isPresent()
        ? own
        : answer
            .accessKeyId()
            .flatMap(x.owners()::ofKey)
            .flatMap(it -> it.answer().value())
            .map(CallerIdentity::arn);
  }

  /** Whether the prediction holds; empty if there is nothing to compare. */
  public Optional<Boolean> agrees() {
    if (predicted == null || predicted.isUnknown()) {
      return Optional.empty();
    }
    boolean isFound = answer.ending() == ApplicationAnswer.Ending.FOUND;
    boolean isPredicted = predicted.walk().ending() == Walk.Ending.FOUND;
    if (!isFound || !isPredicted) {
      return Optional.of(isFound == isPredicted);
    }
    Optional<Arn> other = predicted.arn();
    if (arn().isPresent() && other.isPresent()) {
      return Optional.of(arn().get().isSameRoleAs(other.get()) || isSame(arn().get(), other.get()));
    }
    return Optional.of(hasPredictedKey());
  }

  private static boolean isSame(Arn one, Arn other) {
    return one.toString().equals(other.toString());
  }

  private boolean hasPredictedKey() {
    return predicted != null
        && predicted
            .walk()
            .winner()
            .flatMap(it -> it.outcome().credentials())
            .map(it -> it.accessKeyId())
            .equals(answer.accessKeyId());
  }

  /**
   * Whether the application can sign requests as an identity that STS knows, as far as whoami
   * knows.
   */
  public boolean isWell() {
    return answer.ending() == ApplicationAnswer.Ending.FOUND
        && !answer.refusal().isPresent()
        && agrees().orElse(true);
  }
}
