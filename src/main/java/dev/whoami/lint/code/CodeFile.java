package dev.whoami.lint.code;

import dev.whoami.lint.file.Text;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.world.file.StreamedFile;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The files of a program that show whether it uses AWS, told by their names. */
final class CodeFile {
  /** What a program says that it needs, of twelve kinds. */
  private static final Pattern MANIFEST =
      Pattern.compile(
          "package\\.json|requirements\\.txt|setup\\.py|pipfile|pyproject\\.toml|go\\.mod|gemfile"
              + "|composer\\.json|cargo\\.toml|[^/]+\\.csproj|pom\\.xml|build\\.gradle(?:\\.kts)?");

  /** What that needs in turn. */
  private static final Pattern LOCK =
      Pattern.compile(
          "package-lock\\.json|yarn\\.lock|pnpm-lock\\.yaml|pipfile\\.lock|poetry\\.lock|uv\\.lock"
              + "|go\\.sum|gemfile\\.lock|composer\\.lock|cargo\\.lock|packages\\.lock\\.json"
              + "|gradle\\.lockfile|libs\\.versions\\.toml|requirements[^/]*\\.(?:txt|in)");

  private static final Pattern SOURCE =
      Pattern.compile("[^/]+\\.(?:py|js|mjs|cjs|ts|tsx|go|java|kt|scala|rb|php|cs|rs)");

  /** Tests show what tests use. */
  private static final Pattern TEST =
      Pattern.compile("(?i)(?:.*/)?(?:tests?|__tests__|spec|e2e|mocks?|fixtures|examples?)/.*");

  private static final Pattern STAGE =
      Pattern.compile("dockerfile\\.(?:base|builder|ci|dev|development|local|tests?)");

  private CodeFile() {}

  private static String lower(String name) {
    return name.substring(FilePath.folder(name).length()).toLowerCase(Locale.ROOT);
  }

  /** Whether a file with this name is one of them. */
  static boolean isOne(String name) {
    return isManifest(name) || isLock(name) || isSource(name, "") || isDockerfile(name);
  }

  static boolean isManifest(String name) {
    return MANIFEST.matcher(lower(name)).matches();
  }

  static boolean isLock(String name) {
    return LOCK.matcher(lower(name)).matches();
  }

  /** Only the folders below a top can be those of tests: a checkout may lie in any folder. */
  static boolean isSource(String name, String top) {
    String below = name.startsWith(top) ? name.substring(top.length()) : name;
    return hasNameOfSource(name) && !TEST.matcher(below).matches();
  }

  private static boolean hasNameOfSource(String name) {
    return SOURCE.matcher(lower(name)).matches();
  }

  static boolean isDockerfile(String name) {
    String lower = lower(name);
    return lower.equals("dockerfile")
        || lower.startsWith("dockerfile.")
        || lower.endsWith(".dockerfile");
  }

  /**
   * Whether it makes another image of the same program, such as its base or the one of its tests.
   */
  static boolean isDockerfileOfStage(String name) {
    return STAGE.matcher(lower(name)).matches();
  }

  /** The text, or its beginning where it is too large; empty where it cannot be read. */
  static String text(String name) {
    try (StreamedFile file = StreamedFile.open(name)) {
      return Text.upToLimit(file.text());
    } catch (IOException unreadable) {
      return "";
    }
  }
}
