package dev.whoami.world.output;

import dev.whoami.world.file.FileOwners;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many columns and rows a terminal has. First COLUMNS and LINES; next the terminal itself, by
 * stty; finally 80 and 24, the size of the first terminals.
 */
public final class TerminalSize {
  private static final int USUAL_COLUMNS = 80;
  private static final int USUAL_ROWS = 24;
  private static final long PATIENCE_MILLIS = 300;
  private static final String[] PROGRAMS = {"/bin/stty", "/usr/bin/stty"};
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4}) (\\d{1,4})\\s*");

  private final int columns;
  private final int rows;

  private TerminalSize(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** These variables come before the answer of stty, which may be "0 0". */
  static TerminalSize of(String columnsVariable, String linesVariable, String stty) {
    Matcher said = SIZE.matcher(stty);
    boolean isSaid = said.matches();
    return new TerminalSize(
        first(columnsVariable, isSaid ? said.group(2) : "", USUAL_COLUMNS),
        first(linesVariable, isSaid ? said.group(1) : "", USUAL_ROWS));
  }

  private static int first(String variable, String said, int usual) {
    int size = number(variable) > 0 ? number(variable) : number(said);
    return size > 0 ? size : usual;
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  /** The size of the terminal of this process. */
  static TerminalSize ask(String columnsVariable, String linesVariable) {
    boolean isKnown = number(columnsVariable) > 0 && number(linesVariable) > 0;
    return of(columnsVariable, linesVariable, isKnown ? "" : stty());
  }

  /** The answer of the first stty that no other user can have changed. */
  private static String stty() {
    FileOwners owners = FileOwners.ofThisUser();
    for (String each : PROGRAMS) {
      if (new File(each).canExecute() && owners.of(each).isOurs()) {
        return said(each);
      }
    }
    return "";
  }

  private static String said(String program) {
    try {
      ProcessBuilder size = new ProcessBuilder(program, "size");
      size.environment().clear();
      Process process =
          size.redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(new File("/dev/null"))
              .start();
      if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return "";
      }
      byte[] words = new byte[16];
      try (InputStream out = process.getInputStream()) {
        int length = Math.max(0, out.read(words));
        return new String(words, 0, length, StandardCharsets.US_ASCII);
      }
    } catch (IOException notThere) {
      return "";
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  TerminalSize less(int fewerRows) {
    return new TerminalSize(columns, rows - fewerRows);
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }
}
