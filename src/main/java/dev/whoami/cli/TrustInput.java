package dev.whoami.cli;

import dev.whoami.cli.typed.NamedFiles;
import dev.whoami.lint.RoleDocuments;
import dev.whoami.world.file.StreamedFile;
import java.io.IOException;
import java.io.Reader;

/** A file that the user named for trust, or standard input by "-", up to a size. */
final class TrustInput {
  /** The limit in characters, enough for the roles of a large account. */
  static final int POLICIES = 16 << 20;

  static final int TOKEN = 64 << 10;

  private static final int PIECE = 8192;

  private TrustInput() {}

  /** Throws UsageException if a named file is missing. A pipe is not opened. */
  static void requireFile(String what, String name) {
    if (name.trim().startsWith("{")) {
      throw new UsageException(
          what + " takes the name of a file, and not the text itself; for a pipe, give -");
    }
    UsageException.throwFor(NamedFiles.problem(what, name, "; name a file, or - for a pipe"));
  }

  /** Throws UsageException if it cannot be read. The message never contains its text. */
  static String read(String what, String name, int limit) {
    requireFile(what, name);
    String where = what + " " + (name.equals("-") ? "standard input" : name);
    try (StreamedFile file = StreamedFile.open(name)) {
      if (!file.whyNot().isEmpty()) {
        throw new UsageException(where + " " + file.whyNot() + "; name a file, or - for a pipe");
      }
      return read(where, file.text(), limit);
    } catch (IOException failed) {
      throw new UsageException(where + " is not a text in UTF-8; write it again");
    }
  }

  /**
   * The roles in a file or folder of Terraform or CloudFormation; the text itself for any other.
   */
  static String policies(String name) {
    boolean isInput = name.equals("-");
    if (!isInput && RoleDocuments.areIn(name)) {
      return documents(name);
    }
    String text = read("trust", name, POLICIES);
    return !isInput && RoleDocuments.areInText(text) ? documents(name) : text;
  }

  private static String documents(String name) {
    RoleDocuments roles = RoleDocuments.in(name);
    if (!roles.whyNot().isEmpty()) {
      throw new UsageException(
          "trust " + name + " " + roles.whyNot() + "; give a file with a role, or its policy");
    }
    return roles.json();
  }

  private static String read(String where, Reader text, int limit) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] piece = new char[PIECE];
    for (int count = text.read(piece); count >= 0; count = text.read(piece)) {
      all.append(piece, 0, count);
      if (all.length() > limit) {
        throw new UsageException(
            where + " has more than " + limit + " characters; give the policy of one role");
      }
    }
    return all.toString();
  }
}
