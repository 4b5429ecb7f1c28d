package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.ServiceOfCall;
import dev.whoami.log.program.ClientSignTable;
import dev.whoami.log.program.ProgramTable;
import dev.whoami.log.text.ContainerSign;
import dev.whoami.log.text.Literals;
import dev.whoami.log.text.LogTime;
import dev.whoami.log.text.PlatformSign;
import dev.whoami.log.text.RecentAnswers;
import dev.whoami.log.text.SeenEndpoints;
import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Looks for everything that is known in a line of text, whatever wrote it. */
final class TextScan {
  private static final int SIGNS = ClientSignTable.literals().size();
  private static final List<KnownMessage> MESSAGES = KnownMessages.ALL;
  private static final LogPlace[] PLACES = LogPlace.values();
  private static final String ARN_PREFIX = "arn:aws";
  private static final String POD = "system:serviceaccount:";
  private static final String ISSUER_PREFIX = "oidc.eks.";
  private static final List<String> OTHERS =
      Arrays.asList(
          ARN_PREFIX,
          " m/",
          "cfg/auth-source#",
          POD,
          ISSUER_PREFIX,
          "169.254.170.23",
          "pods.eks.amazonaws.com",
          "eks.amazonaws.com/serviceaccount",
          "ot authorized to perform",
          "ot authorized to access this resource",
          "ncoded authorization failure message",
          "User: ");
  private static final int ARN = SIGNS + MESSAGES.size() + PLACES.length;
  private static final int FEATURES = ARN + 1;
  private static final int AUTH_SOURCE = ARN + 2;
  private static final int SERVICE_ACCOUNT = ARN + 3;
  private static final int ISSUER = ARN + 4;
  private static final int DENIAL = ARN + 8;
  private static final int USER = ARN + 11;
  private static final int CONTAINER = ARN + 12;

  /** Behind them all: words that others look for in a line, or in an object of JSON. */
  private static final int OF_OTHERS = CONTAINER + ContainerSign.literals().size();

  /** Behind those: words that show an endpoint, of AWS or of another store. */
  private static final int OF_ENDPOINTS = OF_OTHERS + SeenEndpoints.literals().size();

  /** Behind those: words that show a program. */
  private static final int OF_PROGRAMS = OF_ENDPOINTS + ProgramTable.literals().size();

  /** Behind the messages: whether a sentence of AWS denies a call. */
  private static final int SENTENCE = MESSAGES.size();

  /** Behind that: whether a caller is named. */
  private static final int CALLER = SENTENCE + 1;

  private static final Literals LITERALS = Literals.of(literals());

  /** A line of text does not say which program wrote it. */
  private static final String VOICE = "";

  /** But that it was no program at all, it can say. */
  private static final String PLATFORM = "platform";

  private final SeenIdentities seen;
  private final NamesInText names;
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
    this.denials = new DenialScan(seen.denials(), this::joined);
    this.time = time;
  }

  private static List<String> literals() {
    List<String> all = new ArrayList<>();
    all.addAll(ClientSignTable.literals());
    MESSAGES.stream().map(it -> it.words().first()).forEach(all::add);
    Arrays.stream(PLACES).map(LogPlace::literal).forEach(all::add);
    all.addAll(OTHERS);
    all.addAll(ContainerSign.literals());
    all.addAll(SeenEndpoints.literals());
    all.addAll(ProgramTable.literals());
    all.addAll(QuietText.LITERALS);
    return all;
  }

  /** Whether no word that is known is in a line as it was pasted, and nothing that hides one. */
  static boolean isQuiet(String pasted) {
    return !LITERALS.isInOrOdd(pasted);
  }

  /** Whether no line before this one has anything to do with it. */
  boolean isIdle() {
    return denials.isIdle() && event.isIdle();
  }

  /** A line: who asked in it, which client it is of, and what it says. */
  void line(String text, long line) {
    if (!LITERALS.isIn(text)) {
      denials.other(text, false);
      event(text, Optional.empty(), line);
      return;
    }
    List<SeenIdentity> who = new ArrayList<>();
    List<CredentialLink> links = new ArrayList<>();
    boolean mayName = text.contains("arn:") || text.contains("User: ");
    String voice = mayName && PlatformSign.isIn(text) ? PLATFORM : VOICE;
    BitSet said =
        scan(
            text,
            line,
            links,
            from ->
                ArnText.at(text, from).ifPresent(arn -> add(arn, text, from, line, voice, who)));
    say(said, line);
    rejected(said, text);
    who.forEach(each -> links.forEach(each::by));
    if (voice.equals(PLATFORM)) {
      who.forEach(SeenIdentity::byPlatform);
    }
    if (said.get(SENTENCE)) {
      event.clear();
      denials.line(text, caller(denials.whole(text), line, voice, who), time.get(), line);
    } else if (said.stream().anyMatch(it -> it < SENTENCE && MESSAGES.get(it).isDenial())) {
      denials.unnamed(text, time.get(), line);
    } else {
      denials.other(text, said.get(CALLER));
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
    BitSet said = new BitSet();
    LITERALS.find(
        text,
        (literal, end) -> {
          if (literal >= SIGNS && literal < SIGNS + MESSAGES.size()) {
            said.set(literal - SIGNS);
          }
        });
    BitSet meant = new BitSet();
    said.stream().filter(it -> MESSAGES.get(it).words().areIn(text)).forEach(meant::set);
    rejected(meant, text);
    meant.stream()
        .mapToObj(MESSAGES::get)
        .filter(it -> it.general().map(seen::lacksStatus).orElseGet(() -> !seen.hasSaid(it)))
        .forEach(
            it -> {
              seen.said(it, line);
              if (it.isDenial()) {
                denials.unnamed(text, time.get(), line);
              }
            });
  }

  /** Whose credentials somebody did not accept: the call shows whether that can be a store. */
  private void rejected(BitSet said, String text) {
    if (said.stream().anyMatch(it -> it < SENTENCE && MESSAGES.get(it).isAbout(Rules.WHO501))) {
      seen.endpoints().rejected(ServiceOfCall.in(text));
    }
  }

  /** What a message says, where who asked is known already. */
  void message(String text, long line) {
    say(scan(text, line, new ArrayList<>(), from -> {}), line);
  }

  /** A User-Agent: the links in it, by which its credentials came. */
  List<CredentialLink> userAgent(String text, long line) {
    ScannedUserAgent scanned = userAgents.of(text);
    say(scanned.said, line);
    return scanned.links;
  }

  private ScannedUserAgent userAgent(String text) {
    List<CredentialLink> links = new ArrayList<>();
    return new ScannedUserAgent(links, scan(text, 0, links, from -> {}));
  }

  /** What a User-Agent says each time; the clients and places that it names are known by then. */
  private static final class ScannedUserAgent {
    private final List<CredentialLink> links;
    private final BitSet said;

    ScannedUserAgent(List<CredentialLink> links, BitSet said) {
      this.links = Collections.unmodifiableList(links);
      this.said = said;
    }
  }

  /**
   * ARNs are given by the place where they begin.
   *
   * @param line 0 where what it says is of many lines
   * @return the messages by their number, and whether a sentence denies a call
   */
  private BitSet scan(String text, long line, List<CredentialLink> links, IntConsumer arns) {
    BitSet said = new BitSet();
    LITERALS.find(
        text,
        (literal, end) -> {
          if (literal < SIGNS) {
            ClientSignTable.shownBy(literal, text, end)
                .ifPresent(it -> seen.spoke(it, ClientSignTable.version(literal, text, end)));
          } else if (literal < SIGNS + MESSAGES.size()) {
            said.set(literal - SIGNS);
          } else if (literal < ARN) {
            seen.at(PLACES[literal - SIGNS - MESSAGES.size()]);
          } else if (literal == ARN) {
            names.arn(text, end - ARN_PREFIX.length());
            arns.accept(end - ARN_PREFIX.length());
          } else if (literal == FEATURES) {
            links.addAll(CredentialLink.inFeatures(text, end));
          } else if (literal == AUTH_SOURCE) {
            CredentialLink.ofWordAt(text, end).ifPresent(links::add);
          } else if (literal >= CONTAINER && literal < OF_OTHERS) {
            seen.inContainer(ContainerSign.isOfPod(literal - CONTAINER));
          } else if (literal >= DENIAL && literal < CONTAINER) {
            said.set(literal == USER ? CALLER : SENTENCE);
          } else if (literal < OF_OTHERS) {
            pod(literal, text, end);
          } else if (literal < OF_ENDPOINTS) {
            seen.endpoints().saw(literal - OF_OTHERS, text, end, line);
          } else if (literal < OF_PROGRAMS) {
            ProgramTable.shownBy(literal - OF_ENDPOINTS, text, end).ifPresent(seen::ran);
          }
        });
    BitSet meant = new BitSet();
    said.stream()
        .filter(it -> it >= SENTENCE || MESSAGES.get(it).words().areIn(text))
        .forEach(meant::set);
    return meant;
  }

  private void say(BitSet said, long line) {
    for (int i = said.nextSetBit(0); i >= 0 && i < SENTENCE; i = said.nextSetBit(i + 1)) {
      seen.said(MESSAGES.get(i), line);
    }
  }

  /** A word that only a pod's text has, with the names behind it. */
  private void pod(int literal, String text, int end) {
    seen.ofPod();
    if (literal == SERVICE_ACCOUNT) {
      names.serviceAccount(text, end);
    } else if (literal == ISSUER) {
      names.issuer(text, end - ISSUER_PREFIX.length());
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
