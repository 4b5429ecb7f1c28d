package dev.whoami.report.writer;

import dev.whoami.world.secret.Redaction;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a report is rendered: width, color, level of detail, the command that it names, and the notes
 * on a page of {@code watch}.
 */
public final class RenderOptions {
  private enum Trait {
    COLOR,
    TERMINAL,
    LINKS,
    VERBOSE,
    ALL_FIXES,
    WHOLE_KEY_IDS
  }

  /** The height of a terminal whose size is unknown. */
  private static final int USUAL_ROWS = 24;

  /** Rows that the terminal needs itself: the prompt, and the command that was typed. */
  private static final int ROWS_FOR_THE_PROMPT = 2;

  private static final RenderOptions PLAIN =
      new RenderOptions(
          80, Integer.MAX_VALUE, EnumSet.noneOf(Trait.class), StartCommand.USUAL, null, "");

  private final int width;
  private final int rows;
  private final Set<Trait> traits;
  private final StartCommand command;
  private final @Nullable LiveNote note;
  private final String arguments;

  private RenderOptions(
      int width,
      int rows,
      Set<Trait> traits,
      StartCommand command,
      @Nullable LiveNote note,
      String arguments) {
    this.width = width;
    this.rows = rows;
    this.traits = Collections.unmodifiableSet(traits);
    this.command = command;
    this.note = note;
    this.arguments = arguments;
  }

  /** A file or a pipe: no color, 80 columns, and no limit on the number of rows. */
  public static RenderOptions plain() {
    return PLAIN;
  }

  /** A terminal of the default height. */
  public static RenderOptions terminal(int columns) {
    return terminal(columns, USUAL_ROWS);
  }

  /** A terminal of this size; whoami uses at most 100 columns. */
  public static RenderOptions terminal(int columns, int rows) {
    return new RenderOptions(
        Math.max(40, Math.min(columns, 100)),
        rows - ROWS_FOR_THE_PROMPT,
        EnumSet.of(Trait.TERMINAL),
        StartCommand.USUAL,
        null,
        "");
  }

  /** The options for a report that leaves room for this number of other rows below it. */
  public RenderOptions above(int otherRows) {
    return new RenderOptions(width, rows - otherRows, traits, command, note, arguments);
  }

  public RenderOptions colored(boolean with) {
    return with(Trait.COLOR, with);
  }

  /** Whether the terminal is known to support links. */
  public RenderOptions linked(boolean with) {
    return with(Trait.LINKS, with);
  }

  /** Whether the report shows every check. */
  public RenderOptions verbose(boolean with) {
    return with(Trait.VERBOSE, with);
  }

  /** Whether the report shows every form of each fix. */
  public RenderOptions allFixes(boolean with) {
    return with(Trait.ALL_FIXES, with);
  }

  /** Whether the report shows whole access key IDs. */
  public RenderOptions wholeKeyIds(boolean with) {
    return with(Trait.WHOLE_KEY_IDS, with);
  }

  private RenderOptions with(Trait trait, boolean isSet) {
    Set<Trait> changed = EnumSet.noneOf(Trait.class);
    changed.addAll(traits);
    if (isSet) {
      changed.add(trait);
    } else {
      changed.remove(trait);
    }
    return new RenderOptions(width, rows, changed, command, note, arguments);
  }

  /** Sets the command that the report names where it says what to type. */
  public RenderOptions startedBy(StartCommand started) {
    return new RenderOptions(width, rows, traits, started, note, arguments);
  }

  /** Sets the lines that a page of {@code watch} has about itself. */
  public RenderOptions live(LiveNote newNote) {
    return new RenderOptions(width, rows, traits, command, newNote, arguments);
  }

  /** Sets the arguments of this run, quoted for a shell. */
  public RenderOptions withArguments(String given) {
    return new RenderOptions(width, rows, traits, command, note, given);
  }

  /** The command of this run with one more option; {@code usual} replaces unknown arguments. */
  public String again(String usual, String option) {
    return command.with((arguments.isEmpty() ? usual : arguments) + " " + option);
  }

  public Optional<LiveNote> note() {
    return Optional.ofNullable(note);
  }

  public StartCommand command() {
    return command;
  }

  public int width() {
    return width;
  }

  /** Whether a person reads the report as it is printed. */
  public boolean isTerminal() {
    return traits.contains(Trait.TERMINAL);
  }

  /** How many rows a short report may take, so that its headline stays in view. */
  public int rows() {
    return rows;
  }

  /** Whether the report leaves nothing out. */
  public boolean isVerbose() {
    return traits.contains(Trait.VERBOSE);
  }

  /** Whether a report has only one fix, and on a terminal fits on one screen. */
  public boolean isShort() {
    return !isVerbose() && !traits.contains(Trait.ALL_FIXES);
  }

  /** The access key ID, masked unless the user asked for whole IDs. */
  public String keyId(String id) {
    return traits.contains(Trait.WHOLE_KEY_IDS) ? Redaction.wholeKeyId(id) : Redaction.keyId(id);
  }

  /** The symbol on a terminal; otherwise the plain character. */
  public String symbol(String symbol, String plain) {
    return traits.contains(Trait.TERMINAL) ? symbol : plain;
  }

  /** The code of a finding, emphasized; on a terminal with links, a link to its page. */
  public StyledLine code(String code) {
    boolean isLink = traits.contains(Trait.LINKS) && PageLink.isKnown();
    return in(isLink ? AnsiStyle.PAGE : AnsiStyle.TITLE, code);
  }

  /** The text in this style, if the output has color. */
  public StyledLine in(AnsiStyle style, String text) {
    return traits.contains(Trait.COLOR) ? StyledLine.in(style, text) : StyledLine.plain(text);
  }
}
