package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.ServiceOfCall;
import dev.whoami.log.text.LogTime;
import dev.whoami.log.text.PlatformSign;
import dev.whoami.log.text.RecentAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks for everything known in a line of text, whichever program wrote it. */
final class TextScan {
  /** The voice of all programs, because a line of text does not show which one wrote it. */
  private static final String VOICE = "";

  /** The voice of the platform, which some lines do show. */
  private static final String PLATFORM = "platform";

  private final SeenIdentities seen;
  private final NamesInText names;
  private final WordScan words;
  private final DenialScan denials;
  private final CutEvent event = new CutEvent();
  private final Supplier<Optional<LogTime>> time;
  private final RecentAnswers<ScannedUserAgent> userAgents = new RecentAnswers<>(this::userAgent);

  /** Scans lines. The supplier gives the time of the current line. */
  TextScan(SeenIdentities seen, Supplier<Optional<LogTime>> time) {
    this.seen = seen;
    this.names = new NamesInText(seen.names());
    this.words = new WordScan(seen, names);
    this.denials = new DenialScan(seen.denials(), this::joined);
    this.time = time;
  }

  /** Whether no line before this one affects it. */
  boolean isIdle() {
    return denials.isIdle() && event.isIdle();
  }

  /** Reads a line: its caller, its client and its messages. */
  void line(String text, long line) {
    if (!WordScan.hasWord(text)) {
      denials.other(text, false);
      event(text, Optional.empty(), line);
      return;
    }
    List<SeenIdentity> who = new ArrayList<>();
    List<CredentialLink> links = new ArrayList<>();
    boolean mayName = text.contains("arn:") || text.contains("User: ");
    String voice = mayName && PlatformSign.isIn(text) ? PLATFORM : VOICE;
    SaidWords said =
        words.scan(
            text,
            line,
            links,
            from ->
                ArnText.at(text, from).ifPresent(arn -> add(arn, text, from, line, voice, who)));
    said.forEachMessage(it -> seen.said(it, line));
    rejected(said, text);
    who.forEach(each -> links.forEach(each::by));
    if (voice.equals(PLATFORM)) {
      who.forEach(SeenIdentity::byPlatform);
    }
    if (said.isSentence()) {
      event.clear();
      denials.line(text, caller(denials.whole(text), line, voice, who), time.get(), line);
    } else if (said.isDenial()) {
      denials.unnamed(text, time.get(), line);
    } else {
      denials.other(text, said.hasCaller());
      event(text, who.stream().findFirst(), line);
    }
  }

  /** Reads a field of a partial event. The last field that it needs completes the denied call. */
  private void event(String text, Optional<SeenIdentity> who, long line) {
    endEvent();
    event.line(text, who, line);
    if (text.contains("\"federatedProvider\"") && text.contains(":oidc-provider/oidc.eks.")) {
      event.caller().ifPresent(it -> it.by(SeenToken.OF_SERVICE_ACCOUNT));
    }
  }

  /** Ends a partial event. A sentence that says the same would be in the next line. */
  private void endEvent() {
    Optional<Denial> denied = event.denied();
    if (denied.isPresent()) {
      seen.denials().add(denied.get(), event.caller(), time.get(), event.last());
      event.clear();
    }
  }

  /** The caller by its ARN, or by the rest of a masked ARN. */
  private Optional<SeenIdentity> caller(
      String text, long line, String voice, List<SeenIdentity> who) {
    Optional<SeenIdentity> whole = who.stream().findFirst();
    if (whole.isPresent()) {
      return whole;
    }
    Optional<SeenIdentity> masked =
        MaskedCaller.in(text).flatMap(it -> seen.asked(it, time.get(), voice, line));
    if (voice.equals(PLATFORM)) {
      masked.ifPresent(SeenIdentity::byPlatform);
    }
    return masked;
  }

  /** Ends the input. */
  void end() {
    endEvent();
    denials.end();
  }

  /** Reads several lines that make one sentence. Only a message that no single line has is new. */
  void joined(String text, long line) {
    joined(WordScan.messagesIn(text), it -> true, text, line);
  }

  /**
   * Reads lines that may be one sentence. Only a message is new that the text with its line breaks
   * does not have: a break splits one of its words.
   */
  void folded(String whole, Supplier<String> broken, long line) {
    if (WordScan.hasWord(whole)) {
      words.clients(whole);
      joined(WordScan.messagesIn(whole), it -> !isIn(broken.get(), it), whole, line);
    }
  }

  private static boolean isIn(String text, KnownMessage message) {
    Set<KnownMessage> said = new HashSet<>();
    WordScan.messagesIn(text).forEachMessage(said::add);
    return said.contains(message);
  }

  private void joined(SaidWords said, Predicate<KnownMessage> isSaid, String text, long line) {
    rejected(said, text);
    said.forEachMessage(
        it -> {
          boolean isNew = it.general().map(seen::lacksStatus).orElseGet(() -> !seen.hasSaid(it));
          if (isNew && isSaid.test(it)) {
            joined(it, text, line);
          }
        });
  }

  private void joined(KnownMessage message, String text, long line) {
    seen.said(message, line);
    if (message.isDenial()) {
      denials.unnamed(text, time.get(), line);
    }
  }

  /** Adds a denied call about which the text says nothing else. */
  void denied(String text, long line) {
    denials.unnamed(text, time.get(), line);
  }

  /** Notes whose credentials were rejected. The call shows whether it may be a store's. */
  private void rejected(SaidWords said, String text) {
    if (said.isRejection()) {
      seen.endpoints().rejected(ServiceOfCall.in(text));
    }
  }

  /** Reads a message whose caller is already known. */
  void message(String text, long line) {
    words.scan(text, line, new ArrayList<>(), from -> {}).forEachMessage(it -> seen.said(it, line));
  }

  /** Reads a User-Agent, and returns the sources of its credentials. */
  List<CredentialLink> userAgent(String text, long line) {
    ScannedUserAgent scanned = userAgents.of(text);
    scanned.said.forEachMessage(it -> seen.said(it, line));
    return scanned.links;
  }

  private ScannedUserAgent userAgent(String text) {
    List<CredentialLink> links = new ArrayList<>();
    return new ScannedUserAgent(links, words.scan(text, 0, links, from -> {}));
  }

  /** The result for a User-Agent. Its clients and places were added when it first occurred. */
  private static final class ScannedUserAgent {
    private final List<CredentialLink> links;
    private final SaidWords said;

    ScannedUserAgent(List<CredentialLink> links, SaidWords said) {
      this.links = Collections.unmodifiableList(links);
      this.said = said;
    }
  }

  private void add(
      Arn arn, String text, int from, long line, String voice, List<SeenIdentity> who) {
    if (arn.kind() == Arn.Kind.ROLE && text.contains("AssumeRoleWithWebIdentity")) {
      names.wanted(arn);
    }
    if (AskingArn.is(arn, text, from)) {
      seen.asked(arn, time.get(), voice, line).ifPresent(who::add);
    }
  }
}
