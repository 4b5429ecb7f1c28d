package dev.whoami.log.program;

import dev.whoami.log.text.TableRow;
import dev.whoami.world.file.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The rows of programs.ini. The comment in that file explains the settings. */
public final class ProgramTable {
  /** In the order of the table. */
  static final List<WritingProgram> ALL = all();

  private static final List<String> SIGNS = new ArrayList<>();

  /** The program of each sign. */
  private static final List<WritingProgram> SPEAKERS = new ArrayList<>();

  static {
    for (WritingProgram program : ALL) {
      SIGNS.addAll(program.signs());
      SPEAKERS.addAll(Collections.nCopies(program.signs().size(), program));
    }
  }

  private ProgramTable() {}

  private static List<WritingProgram> all() {
    List<WritingProgram> all = new ArrayList<>();
    TableRow.in(Resource.text(ProgramTable.class, "programs.ini"))
        .forEach(it -> all.add(WritingProgram.of(it)));
    return Collections.unmodifiableList(all);
  }

  /** The words that show a program. */
  public static List<String> literals() {
    return Collections.unmodifiableList(SIGNS);
  }

  /** The program that the literal with this number shows; the literal ends here in a text. */
  public static Optional<WritingProgram> shownBy(int number, String text, int end) {
    return Optional.of(SPEAKERS.get(number))
        .filter(it -> it.isShownBy(SIGNS.get(number), text, end));
  }
}
