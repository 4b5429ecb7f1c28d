package dev.whoami.lint.source;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.Declared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The .tf files of one folder, judged together; files that cannot be judged are reported. */
public final class TerraformModule {
  private final TerraformFiles files;
  private final List<Declared> declared = new ArrayList<>();
  private final List<SourceFile> notJudged = new ArrayList<>();

  private TerraformModule(TerraformFiles files) {
    this.files = files;
  }

  public static TerraformModule of(List<SourceFile> parts) {
    List<TerraformFile> files = new ArrayList<>();
    parts.forEach(it -> it.terraform().ifPresent(files::add));
    TerraformModule module = new TerraformModule(TerraformFiles.of(files));
    parts.forEach(it -> it.terraform().ifPresent(file -> module.declare(it, file)));
    return module;
  }

  private void declare(SourceFile part, TerraformFile file) {
    SourceFile judged =
        Barrier.around(
            part.name(),
            () -> {
              declared.addAll(files.declaredIn(part.name(), file));
              return part;
            });
    if (!judged.whyNot().isEmpty()) {
      notJudged.add(judged);
    }
  }

  public Declarations declarations() {
    return Declarations.of(declared);
  }

  /** The files that cannot be judged after all. */
  public List<SourceFile> notJudged() {
    return Collections.unmodifiableList(notJudged);
  }
}
