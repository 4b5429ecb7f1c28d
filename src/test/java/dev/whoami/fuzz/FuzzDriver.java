package dev.whoami.fuzz;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * What Jazzer calls with each input that it makes up: scripts/fuzz says how. With a parser in the
 * property whoami.fuzz.parser the whole input is that one's; else its first byte names the parser.
 * A finding is kept, and the search continues.
 */
public final class FuzzDriver {
  private static final Parser[] ALL = Parser.values();
  private static final String ONLY = System.getProperty("whoami.fuzz.parser", "");
  private static final Path FOLDER = Path.of(System.getProperty("whoami.fuzz.folder", "target"));
  private static final Findings FINDINGS = new Findings(FOLDER.resolve("findings"));
  private static final Counts COUNTS =
      new Counts(FOLDER.resolve("counts-" + (ONLY.isEmpty() ? "all" : ONLY)));
  private static final HangGuard GUARD = new HangGuard();

  private FuzzDriver() {}

  /** Called by Jazzer, in the thread in which the guard was made. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (!ONLY.isEmpty()) {
      read(Parser.named(ONLY), input);
    } else if (input.length > 0) {
      read(ALL[(input[0] & 0xff) % ALL.length], Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /** Called by Jazzer at the end. */
  public static void fuzzerTearDown() {
    COUNTS.write();
  }

  private static void read(Parser parser, byte[] input) {
    COUNTS.add(parser);
    verify(parser, input);
    byte[] longer = Verification.amplified(input);
    if (longer.length > 0) {
      verify(parser, longer);
    }
  }

  private static void verify(Parser parser, byte[] input) {
    GUARD.begins(() -> FINDINGS.keep(parser, input, "does not end"));
    try {
      Verification.verify(parser, input);
    } catch (Exception | Error leftTheParser) {
      FINDINGS.add(parser, input, leftTheParser);
    }
  }
}
