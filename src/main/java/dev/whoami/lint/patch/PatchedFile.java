package dev.whoami.lint.patch;

import dev.whoami.lint.file.Text;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.world.file.FolderEntry;
import dev.whoami.world.file.StreamedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The lines of a file that additions go into. */
final class PatchedFile {
  private final List<String> lines;
  private final boolean endsWithBreak;

  private PatchedFile(List<String> lines, boolean endsWithBreak) {
    this.lines = lines;
    this.endsWithBreak = endsWithBreak;
  }

  static PatchedFile of(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    boolean endsWithBreak = lines.get(lines.size() - 1).isEmpty();
    if (endsWithBreak) {
      lines.remove(lines.size() - 1);
    }
    return new PatchedFile(Collections.unmodifiableList(lines), endsWithBreak);
  }

  /** As it is on the disk; empty where it cannot be read. */
  static Optional<PatchedFile> read(String name) {
    return text(name).map(PatchedFile::of);
  }

  /** The texts of all Terraform files in a folder, in which a name may be taken already. */
  static String ofFolder(String file) {
    String folder = FilePath.folder(file);
    StringBuilder all = new StringBuilder();
    FolderEntry.in(folder.isEmpty() ? "." : folder)
        .orElse(Collections.emptyList())
        .forEach(
            it -> {
              if (it.isFile() && it.name().endsWith(".tf")) {
                all.append(text(folder + it.name()).orElse(""));
              }
            });
    return all.toString();
  }

  private static Optional<String> text(String name) {
    try (StreamedFile file = StreamedFile.open(name)) {
      return file.whyNot().isEmpty() ? Optional.of(Text.read(file.text())) : Optional.empty();
    } catch (IOException | Unreadable gone) {
      return Optional.empty();
    }
  }

  List<String> lines() {
    return lines;
  }

  /** A line by its number, from 1; empty where there is none. */
  String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** How its lines end: a file of Windows stays one. */
  String lineEnd() {
    return line(1).endsWith("\r") ? "\r\n" : "\n";
  }

  /** Whether its last line also ends. */
  boolean endsWithBreak() {
    return endsWithBreak;
  }
}
