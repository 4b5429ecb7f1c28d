package dev.whoami.log;

import dev.whoami.aws.Arn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for everything that is known in a line of text, whatever wrote it. */
final class TextScan {
  private static final ClientSign[] SIGNS = ClientSign.values();
  private static final KnownMessage[] MESSAGES = KnownMessage.values();
  private static final LogPlace[] PLACES = LogPlace.values();
  private static final List<String> OTHERS = Arrays.asList("arn:aws", " m/", "cfg/auth-source#");
  private static final int ARN = SIGNS.length + MESSAGES.length + PLACES.length;
  private static final int FEATURES = ARN + 1;
  private static final int AUTH_SOURCE = ARN + 2;

  private static final Literals LITERALS = Literals.of(literals());
  private static final int LONGEST_LIST = 200;

  private final Sightings seen;

  TextScan(Sightings seen) {
    this.seen = seen;
  }

  private static List<String> literals() {
    List<String> all = new ArrayList<>();
    Arrays.stream(SIGNS).map(ClientSign::literal).forEach(all::add);
    Arrays.stream(MESSAGES).map(it -> it.words().first()).forEach(all::add);
    Arrays.stream(PLACES).map(LogPlace::literal).forEach(all::add);
    all.addAll(OTHERS);
    return all;
  }

  /** A line: who asked in it, which client it is of, and what it says. */
  void line(String text, Supplier<Optional<LogTime>> at, String voice, long line) {
    List<SeenIdentity> who = new ArrayList<>();
    List<CredentialLink> links = new ArrayList<>();
    scan(
        text,
        line,
        links,
        end ->
            ArnText.at(text, end - "arn:aws".length())
                .ifPresent(arn -> add(arn, text, end, at, voice, line, who)));
    who.forEach(each -> links.forEach(each::by));
  }

  /** What a message says, where who asked is known already. */
  void message(String text, long line) {
    scan(text, line, new ArrayList<>(), end -> {});
  }

  /** A User-Agent: the links in it, by which its credentials came. */
  List<CredentialLink> userAgent(String text, long line) {
    List<CredentialLink> links = new ArrayList<>();
    scan(text, line, links, end -> {});
    return links;
  }

  /** What is done with an ARN, which begins before this place. */
  private interface ArnSink {
    void at(int end);
  }

  private void scan(String text, long line, List<CredentialLink> links, ArnSink arns) {
    BitSet said = new BitSet();
    LITERALS.find(
        text,
        (literal, end) -> {
          if (literal < SIGNS.length) {
            sign(SIGNS[literal], text, end);
          } else if (literal < SIGNS.length + MESSAGES.length) {
            said.set(literal - SIGNS.length);
          } else if (literal < ARN) {
            seen.at(PLACES[literal - SIGNS.length - MESSAGES.length]);
          } else if (literal == ARN) {
            arns.at(end);
          } else if (literal == FEATURES) {
            features(text, end, links);
          } else if (literal == AUTH_SOURCE) {
            CredentialLink.ofWord(word(text, end)).ifPresent(links::add);
          }
        });
    said.stream()
        .mapToObj(each -> MESSAGES[each])
        .filter(each -> each.words().areIn(text))
        .forEach(each -> seen.said(each, line));
  }

  private void sign(ClientSign sign, String text, int end) {
    if (sign.isAt(text, end)) {
      seen.spoke(sign.client(), sign.version(text, end));
    }
  }

  /** The list of codes of a User-Agent of the newer form, which has its own version in it. */
  private static void features(String text, int end, List<CredentialLink> links) {
    if (!text.contains("ua/2.")) {
      return;
    }
    String list = text.substring(end, Math.min(text.length(), end + LONGEST_LIST));
    int to = 0;
    while (to < list.length()
        && (Character.isLetterOrDigit(list.charAt(to)) || list.charAt(to) == ',')) {
      to++;
    }
    Arrays.stream(list.substring(0, to).split(",", -1))
        .map(CredentialLink::ofCode)
        .forEach(it -> it.ifPresent(links::add));
  }

  private static String word(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private void add(
      Arn arn,
      String text,
      int end,
      Supplier<Optional<LogTime>> at,
      String voice,
      long line,
      List<SeenIdentity> who) {
    if (isAsking(arn, text, end - "arn:aws".length())) {
      seen.asked(arn, at.get(), voice, line).ifPresent(who::add);
    }
  }

  /** A session is one who asks; a user is, where the line says so; what is asked for is neither. */
  private static boolean isAsking(Arn arn, String text, int from) {
    String before = text.substring(Math.max(0, from - 40), from);
    if (before.contains("resource: ")) {
      return false;
    }
    switch (arn.kind()) {
      case ASSUMED_ROLE:
      case FEDERATED_USER:
        return arn.toString().contains(":sts::");
      case USER:
      case ROOT:
        return before.endsWith("User: ")
            || before.endsWith("Arn\": \"")
            || before.endsWith("arn\":\"")
            || before.endsWith("arn\": \"")
            || before.endsWith("<Arn>");
      default:
        return false;
    }
  }
}
