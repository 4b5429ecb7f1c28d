package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.CredentialsDocument;
import dev.whoami.aws.CredentialsFlaw;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.world.http.HttpReply;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reply of an endpoint with keys in it, however unusual. Each client reads it in its own way:
 * some need a field that others do not.
 */
final class CredentialsReply implements SourceEvidence {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final @Nullable Credentials key;
  private final Set<CredentialsFlaw> flaws;
  private final Instant now;
  private final int status;
  private final Function<Credentials, String> words;

  private CredentialsReply(
      @Nullable Credentials key,
      Set<CredentialsFlaw> flaws,
      Instant now,
      int status,
      Function<Credentials, String> words) {
    this.key = key;
    this.flaws = Collections.unmodifiableSet(flaws);
    this.now = now;
    this.status = status;
    this.words = words;
  }

  /**
   * The credentials in a reply with a status from 200 to 299. {@code words} makes the reason of an
   * outcome with this key, as one clause.
   */
  static CredentialsReply of(HttpReply reply, Instant now, Function<Credentials, String> words) {
    boolean isMarked = reply.body().startsWith(BYTE_ORDER_MARK);
    CredentialsDocument document =
        CredentialsDocument.parse(isMarked ? reply.body().substring(1) : reply.body());
    Set<CredentialsFlaw> flaws = EnumSet.noneOf(CredentialsFlaw.class);
    if (isMarked) {
      flaws.add(CredentialsFlaw.BYTE_ORDER_MARK);
    }
    flaws.addAll(document.flaws());
    if (reply.status() != 200) {
      flaws.add(CredentialsFlaw.OTHER_STATUS);
    }
    Optional<Credentials> key = document.inUsualCase().key();
    return new CredentialsReply(key.orElse(null), flaws, now, reply.status(), words);
  }

  /** Whether some client may take keys from this reply. */
  static boolean isIn(HttpReply reply) {
    return reply.isAnswer() && reply.status() >= 200 && reply.status() < 300;
  }

  boolean hasKey() {
    return key != null;
  }

  /** A copy with one more flaw, which is not in the document itself. */
  CredentialsReply and(CredentialsFlaw flaw) {
    Set<CredentialsFlaw> more = EnumSet.of(flaw);
    more.addAll(flaws);
    return new CredentialsReply(key, more, now, status, words);
  }

  /** The same keys, with another text for the reason of the outcome. */
  CredentialsReply withWords(Function<Credentials, String> newWords) {
    return new CredentialsReply(key, flaws, now, status, newWords);
  }

  /** The outcome for a client with this reader: the keys, or the first flaw that it rejects. */
  Outcome as(CredentialsReader reader) {
    Optional<CredentialsFlaw> rejected = flaws.stream().filter(reader::minds).findFirst();
    if (key == null || rejected.isPresent()) {
      String why = rejected.map(CredentialsFlaw::words).orElse("it has no key");
      HttpReply answered = HttpReply.answered(status, Collections.emptyMap(), "");
      return Outcome.failed(
              answered, "answered " + status + ", and this client rejects the reply: " + why)
          .withFault(Fault.REPLY_REJECTED);
    }
    return key.isExpiredAt(now)
        ? Outcome.expired(key, "the keys served expired at " + key.expiration().get())
        : Outcome.found(key, words.apply(key));
  }

  @Override
  public List<Credentials> credentials() {
    return key == null ? Collections.emptyList() : Collections.singletonList(key);
  }
}
