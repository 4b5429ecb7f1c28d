package dev.whoami.log;

import dev.whoami.log.program.ClientSignTable;
import dev.whoami.log.program.ProgramTable;
import dev.whoami.log.text.ContainerSign;
import dev.whoami.log.text.Literals;
import dev.whoami.log.text.SeenEndpoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds all known words in a text in one pass: words of clients, messages, places, pods, endpoints
 * and programs.
 */
final class WordScan {
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

  /** The first number after those: words that other readers look for in a line or a JSON object. */
  private static final int OF_OTHERS = CONTAINER + ContainerSign.literals().size();

  /** The first number after those: words that show an endpoint of AWS or another store. */
  private static final int OF_ENDPOINTS = OF_OTHERS + SeenEndpoints.literals().size();

  /** The first number after those: words that show a program. */
  private static final int OF_PROGRAMS = OF_ENDPOINTS + ProgramTable.literals().size();

  /** The numbers of a denial's words: the sentence, and the caller's name in it. */
  private static final int SENTENCE = 0;

  private static final int CALLER = 1;

  static final Literals LITERALS = Literals.of(literals());

  private final SeenIdentities seen;
  private final NamesInText names;

  WordScan(SeenIdentities seen, NamesInText names) {
    this.seen = seen;
    this.names = names;
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

  /** Whether a pasted line has no known word, and nothing that hides one. */
  static boolean isQuiet(String pasted) {
    return LITERALS.plainEnd(pasted) != Literals.LOUD;
  }

  /** Whether a text has one of the words. */
  static boolean hasWord(String text) {
    return LITERALS.isIn(text);
  }

  /** The messages of a text, and nothing else. */
  static SaidWords messagesIn(String text) {
    BitSet said = new BitSet();
    LITERALS.find(
        text,
        (literal, end) -> {
          if (isMessage(literal)) {
            said.set(literal - SIGNS);
          }
        });
    return SaidWords.of(said, text, false, false);
  }

  /** Adds only the clients of a text. */
  void clients(String text) {
    LITERALS.find(
        text,
        (literal, end) -> {
          if (literal < SIGNS) {
            client(literal, text, end);
          }
        });
  }

  private void client(int sign, String text, int end) {
    ClientSignTable.shownBy(sign, text, end)
        .ifPresent(it -> seen.software().spoke(it, ClientSignTable.version(sign, text, end)));
  }

  private static boolean isMessage(int literal) {
    return literal >= SIGNS && literal < SIGNS + MESSAGES.size();
  }

  /**
   * Adds what the words show, and passes on the position of each ARN. The line is 0 if the text is
   * of many lines.
   */
  SaidWords scan(String text, long line, List<CredentialLink> links, IntConsumer arns) {
    BitSet said = new BitSet();
    BitSet denied = new BitSet();
    LITERALS.find(
        text,
        (literal, end) -> {
          if (literal < SIGNS) {
            client(literal, text, end);
          } else if (isMessage(literal)) {
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
            denied.set(literal == USER ? CALLER : SENTENCE);
          } else if (literal < OF_OTHERS) {
            pod(literal, text, end);
          } else if (literal < OF_ENDPOINTS) {
            seen.endpoints().saw(literal - OF_OTHERS, text, end, line);
          } else if (literal < OF_PROGRAMS) {
            ProgramTable.shownBy(literal - OF_ENDPOINTS, text, end).ifPresent(seen.software()::ran);
          }
        });
    return SaidWords.of(said, text, denied.get(SENTENCE), denied.get(CALLER));
  }

  /** Reads a word that only a pod's text has, with the names after it. */
  private void pod(int literal, String text, int end) {
    seen.ofPod();
    if (literal == SERVICE_ACCOUNT) {
      names.serviceAccount(text, end);
    } else if (literal == ISSUER) {
      names.issuer(text, end - ISSUER_PREFIX.length());
    }
  }
}
