package dev.whoami.lint.patch;

import dev.whoami.lint.model.declared.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fix adds to Terraform: a resource before the one of the finding, and arguments in it. What
 * is made several times has no one role, so nothing is added there.
 */
final class TerraformAdditions {
  private static final Pattern HEADER =
      Pattern.compile("resource\\s+\"(\\w+)\"\\s+\"[A-Za-z_][\\w-]*\"\\s*\\{\\s*");

  private static final Pattern NEW_RESOURCE =
      Pattern.compile("resource\\s+\"(\\w+)\"\\s+\"([a-z_][a-z0-9_-]*)\"\\s+\\{");

  private static final Pattern REPEATED = Pattern.compile("(?:count|for_each)\\s*=.*");
  private static final Pattern COMMENT = Pattern.compile("(?:#|//).*");
  private static final String IN_IT = "\n\n# in the aws_ecs_task_definition:\n";

  private final String snippet;
  private final SourceLocation at;
  private final PatchedFile file;
  private final int header;

  private TerraformAdditions(String snippet, SourceLocation at, PatchedFile file, int header) {
    this.snippet = snippet;
    this.at = at;
    this.file = file;
    this.header = header;
  }

  static Optional<List<Addition>> of(
      String code, String snippet, SourceLocation at, PatchedFile file) {
    int line = at.line().orElse(0);
    Matcher header = HEADER.matcher(file.line(line));
    String address = at.address().orElse("");
    if (!header.matches() || address.startsWith("module.") || address.indexOf('[') >= 0) {
      return Optional.empty();
    }
    TerraformAdditions additions = new TerraformAdditions(snippet, at, file, line);
    switch (code) {
      case "WHO801":
        return additions.taskRole();
      case "WHO809":
        return additions.before(snippet).map(Collections::singletonList);
      case "WHO811":
        return additions.block();
      default:
        return Optional.empty();
    }
  }

  private Optional<List<Addition>> taskRole() {
    int end = snippet.indexOf(IN_IT);
    if (end < 0 || has("task_role_arn\\s*=.*")) {
      return Optional.empty();
    }
    String argument = "  " + snippet.substring(end + IN_IT.length());
    return before(snippet.substring(0, end))
        .map(it -> Arrays.asList(it, Addition.of(header, Collections.singletonList(argument))));
  }

  /** A whole resource, above the one that needs it and its comments. */
  private Optional<Addition> before(String resource) {
    Matcher fresh = NEW_RESOURCE.matcher(resource);
    if (!fresh.lookingAt() || isTaken(fresh.group(1), fresh.group(2)) || has(REPEATED.pattern())) {
      return Optional.empty();
    }
    int above = header - 1;
    while (above > 0 && COMMENT.matcher(file.line(above)).matches()) {
      above--;
    }
    List<String> lines = new ArrayList<>(Arrays.asList(resource.split("\n", -1)));
    lines.add("");
    return Optional.of(Addition.of(above, lines));
  }

  private boolean isTaken(String type, String label) {
    Pattern same =
        Pattern.compile("\"" + Pattern.quote(type) + "\"\\s+\"" + Pattern.quote(label) + "\"");
    return same.matcher(PatchedFile.ofFolder(at.file())).find();
  }

  private Optional<List<Addition>> block() {
    if (has("(?:dynamic\\s+\")?metadata_options\\b.*")) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    for (String each : snippet.split("\n", -1)) {
      lines.add("  " + each);
    }
    return Optional.of(Collections.singletonList(Addition.of(header, lines)));
  }

  /** Whether the resource has such a line. */
  private boolean has(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    for (int i = header + 1; i <= file.lines().size() && !file.line(i).startsWith("}"); i++) {
      if (wanted.matcher(file.line(i).trim()).matches()) {
        return true;
      }
    }
    return false;
  }
}
