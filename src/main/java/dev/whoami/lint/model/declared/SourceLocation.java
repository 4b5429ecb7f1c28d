package dev.whoami.lint.model.declared;

import dev.whoami.lint.tree.FilePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place and the language of a declaration, and the findings that are allowed there. */
public final class SourceLocation {
  private static final Pattern CONSTRUCT =
      Pattern.compile("[A-Za-z0-9_.-]{1,80}(?:/[A-Za-z0-9_.-]{1,80}){0,20}");

  private final String file;
  private final Dialect dialect;
  private final int line;
  private final String address;
  private final String construct;
  private final List<AllowanceScope> allowances;

  private SourceLocation(
      String file,
      Dialect dialect,
      int line,
      String address,
      String construct,
      List<AllowanceScope> allowances) {
    this.file = file;
    this.dialect = dialect;
    this.line = line;
    this.address = address;
    this.construct = construct;
    this.allowances = allowances;
  }

  public static SourceLocation file(String file, Dialect dialect) {
    return new SourceLocation(file, dialect, 0, "", "", Collections.emptyList());
  }

  /** Counted from 1; 0 if it is unknown. */
  public SourceLocation line(int newLine) {
    return new SourceLocation(file, dialect, newLine, address, construct, allowances);
  }

  /** A resource's address, a logical ID or a family. */
  public SourceLocation address(String newAddress) {
    return new SourceLocation(file, dialect, line, newAddress, construct, allowances);
  }

  /** Made by a construct of the CDK, by its path; a text that may not be shown counts as none. */
  public SourceLocation madeBy(String path) {
    boolean isPath =
        CONSTRUCT.matcher(path).matches()
            && Arrays.stream(path.split("/", -1)).allMatch(it -> ShownName.name(it).equals(it));
    String shown = isPath ? path : "";
    return new SourceLocation(file, dialect, line, address, shown, allowances);
  }

  /** With more places where something may be allowed for it. */
  public SourceLocation allowing(AllowanceScope more) {
    List<AllowanceScope> all = new ArrayList<>(allowances);
    all.add(more);
    return new SourceLocation(
        file, dialect, line, address, construct, Collections.unmodifiableList(all));
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

  /** Empty if lines mean nothing, as in a plan on one line. */
  public Optional<Integer> line() {
    return line > 0 ? Optional.of(line) : Optional.empty();
  }

  public Optional<String> address() {
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }

  /** The path of the construct of the CDK that makes it; empty for what a person writes. */
  public Optional<String> construct() {
    return construct.isEmpty() ? Optional.empty() : Optional.of(construct);
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
