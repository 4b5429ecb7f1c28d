package dev.whoami.lint;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.module.TerraformProject;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.lint.value.JsonText;
import dev.whoami.world.file.FolderEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The roles in a file of Terraform or CloudFormation, or in a folder of Terraform, with their trust
 * policies: as list-roles of the AWS CLI prints them.
 */
public final class RoleDocuments {
  private static final Pattern NAME = Pattern.compile(".*\\.(?:tf|tf\\.json|ya?ml|template)");
  private static final Pattern TEXT =
      Pattern.compile("\"(?:planned_values|resource_changes)\"|\"AWS::IAM::Role\"");

  private final List<Role> roles;
  private final String whyNot;

  private RoleDocuments(List<Role> roles, String whyNot) {
    this.roles = roles;
    this.whyNot = whyNot;
  }

  /** Whether a path leads to such a folder or file. */
  public static boolean areIn(String path) {
    return FolderEntry.isFolder(path) || NAME.matcher(path.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a text of JSON is a plan or a template with roles. */
  public static boolean areInText(String text) {
    return TEXT.matcher(text).find();
  }

  public static RoleDocuments in(String path) {
    boolean isTerraform = path.endsWith(".tf") || path.endsWith(".tf.json");
    if (FolderEntry.isFolder(path)) {
      return ofFolder(path.endsWith("/") ? path : path + "/");
    }
    if (isTerraform) {
      RoleDocuments all = ofFolder(FilePath.folder(path));
      return new RoleDocuments(
          all.roles.stream().filter(it -> it.at().file().equals(path)).collect(Collectors.toList()),
          SourceFile.read(path, () -> {}).whyNot());
    }
    SourceFile file = SourceFile.read(path, () -> {});
    List<Role> roles = file.declarations().map(Declarations::roles).orElse(Collections.emptyList());
    List<Role> leftOut =
        file.declarations().map(Declarations::leftOutRoles).orElse(Collections.emptyList());
    return new RoleDocuments(
        roles, roles.isEmpty() && !leftOut.isEmpty() ? whyLeftOut(leftOut) : file.whyNot());
  }

  private static String whyLeftOut(List<Role> roles) {
    return roles.stream()
        .map(Role::shown)
        .collect(
            Collectors.joining(
                ", ",
                "declares roles only under conditions that are false with its parameters (",
                "): change the defaults in a copy of the template"));
  }

  /** All files of a folder are one module. */
  private static RoleDocuments ofFolder(String folder) {
    List<SourceFile> files = new ArrayList<>();
    for (FolderEntry each :
        FolderEntry.in(folder.isEmpty() ? "." : folder).orElse(Collections.emptyList())) {
      if (each.isFile() && (each.name().endsWith(".tf") || each.name().endsWith(".tf.json"))) {
        SourceFile file = SourceFile.read(folder + each.name(), () -> {});
        if (file.isOfModule()) {
          files.add(file);
        }
      }
    }
    TerraformProject project = TerraformProject.of(files);
    List<Role> roles = new ArrayList<>();
    for (String each : project.places()) {
      Declarations all = project.judged(each).declarations();
      roles.addAll(all.roles());
      roles.addAll(all.leftOutRoles());
    }
    return new RoleDocuments(roles, "");
  }

  /** Why there is none: one clause that follows the name. Empty where there may be some. */
  public String whyNot() {
    return whyNot.isEmpty() && roles.isEmpty() ? "declares no role" : whyNot;
  }

  /** As the AWS CLI prints roles; what a file does not know is a policy variable. */
  public String json() {
    return roles.stream()
        .map(
            it ->
                "{\"RoleName\":"
                    + JsonText.quoted(it.shown())
                    + ",\"AssumeRolePolicyDocument\":"
                    + it.trustDocument()
                    + "}")
        .collect(Collectors.joining(",", "{\"Roles\":[", "]}"));
  }
}
