package dev.whoami.lint.setting;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.tree.Exclusions;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.lint.tree.Repository;
import dev.whoami.world.file.ConfinedFiles;
import dev.whoami.world.file.FolderEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code .whoami.yaml} of a team. It is looked for in the folder that is linted, then in
 * those above it up to the top of the repository: the nearest counts.
 */
public final class ProjectSettings {
  public static final String NAME = ".whoami.yaml";

  /** Where a baseline is written by default: in the folder of the settings. */
  static final String USUAL_BASELINE = ".whoami-baseline.json";

  private final String folder;
  private final SettingsContent content;

  private ProjectSettings(String folder, SettingsContent content) {
    this.folder = folder;
    this.content = content;
  }

  /** The ones that count for these paths: those of the first; empty ones where there are none. */
  public static ProjectSettings around(List<String> paths) throws WrongSettingException {
    String start = folderOf(paths.isEmpty() ? "." : paths.get(0));
    Repository repository = Repository.around(start);
    for (String each : upwards(repository, repository.pathOf(start))) {
      String name = each.equals(".") ? NAME : each + "/" + NAME;
      if (FolderEntry.exists(name)) {
        return new ProjectSettings(each, SettingsContent.in(name));
      }
    }
    return new ProjectSettings(start, SettingsContent.none());
  }

  /** The folder that a file or a pattern is in. */
  private static String folderOf(String path) {
    String folder = path;
    while (!FolderEntry.isFolder(folder.isEmpty() ? "." : folder)) {
      folder = parent(folder);
    }
    return folder.isEmpty() ? "." : folder;
  }

  private static List<String> upwards(Repository repository, String start) {
    List<String> folders = new ArrayList<>();
    for (String path = start; !path.isEmpty(); path = parent(path)) {
      folders.add(repository.name(path));
    }
    folders.add(repository.top());
    return folders;
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** From which severity on a finding fails the run, if the team says so. */
  public Optional<Severity> failOn() {
    return content.failOn();
  }

  /** The usual settings with what the team says, but for the baseline. */
  public LintSettings settings() {
    LintSettings settings =
        LintSettings.usual()
            .allowing(content.allowed())
            .excluding(Exclusions.of(folder, content.excluded()));
    return failOn().map(settings::failingOn).orElse(settings);
  }

  /** The baseline's name, from the folder of the settings, if the team has one. */
  public Optional<String> baseline() throws WrongSettingException {
    Optional<String> name =
        content.baseline().map(it -> folder.equals(".") ? it : folder + "/" + it);
    if (name.isPresent() && leadsOut(name.get())) {
      throw new WrongSettingException(
          name.get(), "leads out of the repository by a link; let baseline: name a file in it");
    }
    return name;
  }

  /** A repository of somebody else must not choose what is read or replaced elsewhere. */
  private boolean leadsOut(String name) {
    String known = FolderEntry.exists(name) ? name : FilePath.folder(name) + ".";
    return FolderEntry.exists(known) && !ConfinedFiles.of(folder).place(known).isPresent();
  }

  /** Where the baseline is written by default. */
  public String usualBaseline() {
    return folder.equals(".") ? USUAL_BASELINE : folder + "/" + USUAL_BASELINE;
  }
}
