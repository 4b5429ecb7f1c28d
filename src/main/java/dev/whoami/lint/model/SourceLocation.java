package dev.whoami.lint.model;

import dev.whoami.lint.tree.FilePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where something is declared, in which language, and which findings are allowed there. */
public final class SourceLocation {
  private final String file;
  private final Dialect dialect;
  private final int line;
  private final String address;
  private final List<AllowanceScope> allowances;

  private SourceLocation(
      String file, Dialect dialect, int line, String address, List<AllowanceScope> allowances) {
    this.file = file;
    this.dialect = dialect;
    this.line = line;
    this.address = address;
    this.allowances = allowances;
  }

  public static SourceLocation file(String file, Dialect dialect) {
    return new SourceLocation(file, dialect, 0, "", Collections.emptyList());
  }

  /** Counted from 1; 0 where it is not known. */
  public SourceLocation line(int newLine) {
    return new SourceLocation(file, dialect, newLine, address, allowances);
  }

  /** A resource's address, a logical ID or a family. */
  public SourceLocation address(String newAddress) {
    return new SourceLocation(file, dialect, line, newAddress, allowances);
  }

  /** With more places where something may be allowed for it. */
  public SourceLocation allowing(AllowanceScope more) {
    List<AllowanceScope> all = new ArrayList<>(allowances);
    all.add(more);
    return new SourceLocation(file, dialect, line, address, Collections.unmodifiableList(all));
  }

  public String file() {
    return file;
  }

  /** The file's folder as it stands before its name. */
  public String folder() {
    return FilePath.folder(file);
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Empty where lines say nothing, as in a plan that is one line. */
  public Optional<Integer> line() {
    return line > 0 ? Optional.of(line) : Optional.empty();
  }

  public Optional<String> address() {
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }

  /** The allowance for a code, if the file has one here. */
  public Optional<Allowance> allowanceOf(String code) {
    return allowances.stream()
        .map(it -> it.allowanceOf(code))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }
}
