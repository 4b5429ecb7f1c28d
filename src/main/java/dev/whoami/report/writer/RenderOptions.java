package dev.whoami.report.writer;

/** How a report is rendered: width, color, and level of detail. */
public final class RenderOptions {
  private final int width;
  private final boolean color;
  private final boolean terminal;
  private final boolean verbose;
  private final boolean allFixes;
  private final boolean wholeKeyIds;

  private RenderOptions(
      int width,
      boolean color,
      boolean terminal,
      boolean verbose,
      boolean allFixes,
      boolean wholeKeyIds) {
    this.width = width;
    this.color = color;
    this.terminal = terminal;
    this.verbose = verbose;
    this.allFixes = allFixes;
    this.wholeKeyIds = wholeKeyIds;
  }

  /** Plain paper, 80 columns wide: a file or a pipe. */
  public static RenderOptions plain() {
    return new RenderOptions(80, false, false, false, false, false);
  }

  /** A terminal with this number of columns; whoami uses at most 100. */
  public static RenderOptions terminal(int columns) {
    return new RenderOptions(
        Math.max(40, Math.min(columns, 100)), false, true, false, false, false);
  }

  public RenderOptions colored(boolean with) {
    return new RenderOptions(width, with, terminal, verbose, allFixes, wholeKeyIds);
  }

  /** With every check that was made. */
  public RenderOptions verbose(boolean with) {
    return new RenderOptions(width, color, terminal, with, allFixes, wholeKeyIds);
  }

  /** With every form of each fix. */
  public RenderOptions allFixes(boolean with) {
    return new RenderOptions(width, color, terminal, verbose, with, wholeKeyIds);
  }

  /** With access key IDs as a whole. */
  public RenderOptions wholeKeyIds(boolean with) {
    return new RenderOptions(width, color, terminal, verbose, allFixes, with);
  }

  public int width() {
    return width;
  }

  /** Whether nothing is left out for the sake of the reader. */
  public boolean isVerbose() {
    return verbose;
  }

  /** Whether a report is to fit on one screen, with one fix. */
  public boolean isShort() {
    return !verbose && !allFixes;
  }

  public boolean showsWholeKeyIds() {
    return wholeKeyIds;
  }

  /** The symbol on a terminal, else the plain character. */
  public String symbol(String symbol, String plain) {
    return terminal ? symbol : plain;
  }

  /** The text in this ink, where the paper takes color. */
  public StyledLine in(AnsiStyle style, String text) {
    return color ? StyledLine.in(style, text) : StyledLine.plain(text);
  }
}
