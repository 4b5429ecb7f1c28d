package dev.whoami.lint.source;

import dev.whoami.lint.file.FileKind;
import dev.whoami.lint.file.Text;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.kubernetes.AccountScript;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.terraform.TerraformFile;
import dev.whoami.lint.terraform.TerragruntInputs;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.world.file.StreamedFile;
import dev.whoami.world.work.Crash;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file as it was read: what it declares by itself, a part of a module of Terraform, or the
 * reason why it cannot be judged.
 */
public final class SourceFile {
  private enum Kind {
    READ,
    /** The text is not what its name says. */
    MALFORMED,
    /** Whatever its text is, as where the memory is full. */
    NOT_READ,
    /** No file has that name. */
    MISSING,
    OF_ANOTHER_KIND
  }

  private final String name;
  private final @Nullable Declarations declarations;
  private final @Nullable TerraformFile terraform;
  private final String whyNot;
  private final Kind kind;

  private SourceFile(
      String name,
      @Nullable Declarations declarations,
      @Nullable TerraformFile terraform,
      String whyNot,
      Kind kind) {
    this.name = name;
    this.declarations = declarations;
    this.terraform = terraform;
    this.whyNot = whyNot;
    this.kind = kind;
  }

  private static SourceFile of(String name, List<Declared> declared) {
    return new SourceFile(name, Declarations.of(declared), null, "", Kind.READ);
  }

  private static SourceFile of(String name, TerraformFile part) {
    return new SourceFile(name, null, part, "", Kind.READ);
  }

  /** A file that needed more memory than there is, when it was read or judged. */
  public static SourceFile tooLarge(String name) {
    return notJudged(
        name, "holds more than fits into the memory of this Java; give it more with -Xmx");
  }

  /** A file that is not judged, and why: one clause that follows its name. */
  public static SourceFile notJudged(String name, String whyNot) {
    return new SourceFile(name, null, null, whyNot, Kind.NOT_READ);
  }

  /** A file whose text is not what its name says. */
  public static SourceFile malformed(String name, String whyNot) {
    return new SourceFile(name, null, null, whyNot, Kind.MALFORMED);
  }

  /** A file that is well, and nothing that lint judges. */
  public static SourceFile ofAnotherKind(String name, String whyNot) {
    return new SourceFile(name, null, null, whyNot, Kind.OF_ANOTHER_KIND);
  }

  /**
   * A file that is not judged because of a bug in whoami: shows the bug's class and place, never
   * its message.
   */
  public static SourceFile crashed(String name, Crash crash) {
    return notJudged(
        name, "cannot be read because of a bug of whoami; please report it with " + crash.where());
  }

  /** Reads a file, or standard input by "-", and tells when it is open. */
  public static SourceFile read(String name, Runnable whenOpen) {
    return Barrier.around(name, () -> opened(name, whenOpen));
  }

  /** A file of Terraform whose text is already there. */
  public static SourceFile of(String name, String text) {
    return Barrier.around(name, () -> read(name, new StringReader(text)));
  }

  private static SourceFile opened(String name, Runnable whenOpen) throws IOException, Unreadable {
    try (StreamedFile file = StreamedFile.open(name)) {
      whenOpen.run();
      if (file.isMissing()) {
        return new SourceFile(name, null, null, file.whyNot(), Kind.MISSING);
      }
      return file.whyNot().isEmpty() ? read(name, file.text()) : notJudged(name, file.whyNot());
    }
  }

  private static SourceFile read(String name, Reader text) throws IOException, Unreadable {
    String beginning = Text.beginningOf(text);
    Reader whole = new PushbackReader(text, Math.max(beginning.length(), 1));
    ((PushbackReader) whole).unread(beginning.toCharArray());
    FileKind kind = FileKind.of(name, beginning);
    switch (kind) {
      case JSON:
        return of(name, JsonFile.declaredIn(name, whole));
      case TERRAFORM:
        return of(name, TerraformFile.parse(Text.read(whole)));
      case TERRAFORM_JSON:
        return of(name, TerraformFile.parseJson(new StringReader(Text.read(whole))));
      case YAML:
        return of(name, YamlFile.declaredIn(name, Text.read(whole)));
      case UNTOLD:
        return untold(name, Text.read(whole));
      default:
        throw Unreadable.ofAnotherKind(kind.reason());
    }
  }

  /** Text without a name that tells: Terraform's blocks are easily told from YAML. */
  private static SourceFile untold(String name, String text) throws Unreadable {
    if (AccountScript.isOne(name.toLowerCase(Locale.ROOT), text)) {
      return of(name, AccountScript.rolesIn(name));
    }
    if (TerragruntInputs.isFile(name)) {
      return of(name, TerragruntInputs.declaredIn(name, text));
    }
    return FileKind.looksLikeTerraform(text)
        ? of(name, TerraformFile.parse(text))
        : of(name, YamlFile.declaredIn(name, text));
  }

  public String name() {
    return name;
  }

  /** What it declares by itself. */
  public Optional<Declarations> declarations() {
    return Optional.ofNullable(declarations);
  }

  /** Whether it is a part of the module in its folder. */
  public boolean isOfModule() {
    return terraform != null;
  }

  /** Whether it is nothing that lint judges; else, where it is not judged, it is broken. */
  public boolean isOfAnotherKind() {
    return kind == Kind.OF_ANOTHER_KIND;
  }

  /** Whether it is not judged because no file has that name. */
  public boolean isMissing() {
    return kind == Kind.MISSING;
  }

  /** Whether its text is the reason why it is not judged. */
  public boolean isMalformed() {
    return kind == Kind.MALFORMED;
  }

  public Optional<TerraformFile> terraform() {
    return Optional.ofNullable(terraform);
  }

  /** The folder as it stands before the file's name. */
  public String folder() {
    return FilePath.folder(name);
  }

  /** Why it cannot be judged: one clause. Empty where it can. */
  public String whyNot() {
    return whyNot;
  }
}
