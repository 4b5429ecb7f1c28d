package dev.whoami.lint.module;

import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.terraform.TerraformFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files of one folder, which are one module. */
public final class ModuleSources {
  private final String folder;
  private final List<SourceFile> files;
  private final TerraformBlocks blocks;

  private ModuleSources(String folder, List<SourceFile> files, TerraformBlocks blocks) {
    this.folder = folder;
    this.files = files;
    this.blocks = blocks;
  }

  public static ModuleSources of(String folder, List<SourceFile> files) {
    List<TerraformFile> parts = new ArrayList<>();
    files.forEach(each -> each.terraform().ifPresent(parts::add));
    return new ModuleSources(
        folder, Collections.unmodifiableList(files), TerraformBlocks.of(parts));
  }

  /** As it stands before the files' names. */
  String folder() {
    return folder;
  }

  List<SourceFile> files() {
    return files;
  }

  TerraformBlocks blocks() {
    return blocks;
  }
}
