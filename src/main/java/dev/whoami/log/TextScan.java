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

/** Looks for everything that is known in a line of text, whatever wrote it. */
final class TextScan {
  /** A line of text does not say which program wrote it. */
  private static final String VOICE = "";

  /** But that it was no program at all, it can say. */
  private static final String PLATFORM = "platform";

  private final SeenIdentities seen;
  private final NamesInText names;
  private final WordScan words;
  private final DenialScan denials;
  private final CutEvent event = new CutEvent();
  private final Supplier<Optional<LogTime>> time;
  private final RecentAnswers<ScannedUserAgent> userAgents = new RecentAnswers<>(this::userAgent);

  /**
   * @param time that of the line that is looked through
   */
  TextScan(SeenIdentities seen, Supplier<Optional<LogTime>> time) {
    this.seen = seen;
    this.names = new NamesInText(seen.names());
    this.words = new WordScan(seen, names);
    this.denials = new DenialScan(seen.denials(), this::joined);
    this.time = time;
  }

  /** Whether no line before this one has anything to do with it. */
  boolean isIdle() {
    return denials.isIdle() && event.isIdle();
  }

  /** A line: who asked in it, which client it is of, and what it says. */
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

  /** A field of an event that is not whole; the last one that it needs makes the denied call. */
  private void event(String text, Optional<SeenIdentity> who, long line) {
    endEvent();
    event.line(text, who, line);
    if (text.contains("\"federatedProvider\"") && text.contains(":oidc-provider/oidc.eks.")) {
      event.caller().ifPresent(it -> it.by(SeenToken.OF_SERVICE_ACCOUNT));
    }
  }

  /** A sentence that tells the same would have followed in the next line. */
  private void endEvent() {
    Optional<Denial> denied = event.denied();
    if (denied.isPresent()) {
      seen.denials().add(denied.get(), event.caller(), time.get(), event.last());
      event.clear();
    }
  }

  /** The caller as its ARN says, or as what is left of the ARN does. */
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

  /** Nothing follows. */
  void end() {
    endEvent();
    denials.end();
  }

  /** Several lines that make one sentence: only a message that none of them is by itself. */
  void joined(String text, long line) {
    joined(WordScan.messagesIn(text), it -> true, text, line);
  }

  /**
   * Lines that may be of one sentence: only a message that the same text with its breaks is not, so
   * that a break goes through one of its words.
   */
  void folded(String whole, Supplier<String> broken, long line) {
    if (WordScan.hasWord(whole)) {
      Set<KnownMessage> unbroken = new HashSet<>();
      WordScan.messagesIn(broken.get()).forEachMessage(unbroken::add);
      words.clients(whole);
      joined(WordScan.messagesIn(whole), it -> !unbroken.contains(it), whole, line);
    }
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

  /** A call was denied, and the text says no more than this about it. */
  void denied(String text, long line) {
    denials.unnamed(text, time.get(), line);
  }

  /** Whose credentials somebody did not accept: the call shows whether that can be a store. */
  private void rejected(SaidWords said, String text) {
    if (said.isRejection()) {
      seen.endpoints().rejected(ServiceOfCall.in(text));
    }
  }

  /** What a message says, where who asked is known already. */
  void message(String text, long line) {
    words.scan(text, line, new ArrayList<>(), from -> {}).forEachMessage(it -> seen.said(it, line));
  }

  /** A User-Agent: the links in it, by which its credentials came. */
  List<CredentialLink> userAgent(String text, long line) {
    ScannedUserAgent scanned = userAgents.of(text);
    scanned.said.forEachMessage(it -> seen.said(it, line));
    return scanned.links;
  }

  private ScannedUserAgent userAgent(String text) {
    List<CredentialLink> links = new ArrayList<>();
    return new ScannedUserAgent(links, words.scan(text, 0, links, from -> {}));
  }

  /** What a User-Agent says each time; the clients and places that it names are known by then. */
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
