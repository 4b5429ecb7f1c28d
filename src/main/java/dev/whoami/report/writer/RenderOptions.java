package dev.whoami.report.writer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a report is rendered: width, color, level of detail, the command that it names, and what a
 * page that is served says about itself.
 */
public final class RenderOptions {
  private enum Trait {
    COLOR,
    TERMINAL,
    VERBOSE,
    ALL_FIXES,
    WHOLE_KEY_IDS
  }

  private static final RenderOptions PLAIN =
      new RenderOptions(80, EnumSet.noneOf(Trait.class), StartCommand.USUAL, null);

  private final int width;
  private final Set<Trait> traits;
  private final StartCommand command;
  private final @Nullable LiveNote note;

  private RenderOptions(
      int width, Set<Trait> traits, StartCommand command, @Nullable LiveNote note) {
    this.width = width;
    this.traits = Collections.unmodifiableSet(traits);
    this.command = command;
    this.note = note;
  }

  /** Plain paper, 80 columns wide: a file or a pipe. */
  public static RenderOptions plain() {
    return PLAIN;
  }

  /** A terminal with this number of columns; whoami uses at most 100. */
  public static RenderOptions terminal(int columns) {
    int width = Math.max(40, Math.min(columns, 100));
    return new RenderOptions(width, EnumSet.of(Trait.TERMINAL), StartCommand.USUAL, null);
  }

  public RenderOptions colored(boolean with) {
    return with(Trait.COLOR, with);
  }

  /** With every check that was made. */
  public RenderOptions verbose(boolean with) {
    return with(Trait.VERBOSE, with);
  }

  /** With every form of each fix. */
  public RenderOptions allFixes(boolean with) {
    return with(Trait.ALL_FIXES, with);
  }

  /** With access key IDs as a whole. */
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
    return new RenderOptions(width, changed, command, note);
  }

  /** The report names this command wherever it says what to type. */
  public RenderOptions startedBy(StartCommand started) {
    return new RenderOptions(width, traits, started, note);
  }

  /** For a page that is served again and again. */
  public RenderOptions live(LiveNote newNote) {
    return new RenderOptions(width, traits, command, newNote);
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

  /** Whether nothing is left out for the sake of the reader. */
  public boolean isVerbose() {
    return traits.contains(Trait.VERBOSE);
  }

  /** Whether a report is to fit on one screen, with one fix. */
  public boolean isShort() {
    return !isVerbose() && !traits.contains(Trait.ALL_FIXES);
  }

  public boolean showsWholeKeyIds() {
    return traits.contains(Trait.WHOLE_KEY_IDS);
  }

  /** The symbol on a terminal, else the plain character. */
  public String symbol(String symbol, String plain) {
    return traits.contains(Trait.TERMINAL) ? symbol : plain;
  }

  /** The text in this ink, where the paper takes color. */
  public StyledLine in(AnsiStyle style, String text) {
    return traits.contains(Trait.COLOR) ? StyledLine.in(style, text) : StyledLine.plain(text);
  }
}
