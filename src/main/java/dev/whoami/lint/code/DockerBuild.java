package dev.whoami.lint.code;

import dev.whoami.lint.model.CodeUse;
import dev.whoami.lint.model.container.KnownImage;
import dev.whoami.lint.tree.FilePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Dockerfile says of the image that it builds: the public image that the last stage begins
 * with, and the folders that are copied into it.
 */
final class DockerBuild {
  private static final Pattern LINE =
      Pattern.compile("(?im)^[ \\t]*+(FROM|COPY|ADD|ENTRYPOINT|CMD)[ \\t]++([^\\n]{1,2000})");

  private static final Pattern FLAG = Pattern.compile("(?<!\\S)--\\S++\\s++");
  private static final Pattern STAGE = Pattern.compile("(?i)(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*");
  private static final Pattern SCRIPT = Pattern.compile("\\.(?:sh|py|js|rb|pl)\\b");

  /** Words of one build, which has far fewer. */
  private static final int MOST_COPIED = 1000;

  private final String file;
  private final String base;
  private final List<String> copied;
  private final boolean isPlain;

  private DockerBuild(String file, String base, List<String> copied, boolean isPlain) {
    this.file = file;
    this.base = base;
    this.copied = copied;
    this.isPlain = isPlain;
  }

  static DockerBuild read(String file) {
    String text = CodeFile.text(file);
    Map<String, String> stages = new HashMap<>();
    List<String> copied = new ArrayList<>();
    String base = "";
    boolean hasScript = false;
    Matcher line = LINE.matcher(text.replaceAll("\\\\\\r?\\n", " "));
    while (line.find()) {
      String rest = line.group(2).trim();
      switch (line.group(1).toUpperCase(Locale.ROOT)) {
        case "FROM":
          Matcher stage = STAGE.matcher(FLAG.matcher(rest).replaceAll(""));
          if (stage.matches()) {
            base = stages.getOrDefault(stage.group(1), stage.group(1));
            stages.put(String.valueOf(stage.group(2)), base);
          }
          hasScript = false;
          break;
        case "COPY":
        case "ADD":
          addSources(rest, copied);
          break;
        default:
          hasScript |= SCRIPT.matcher(rest).find();
      }
    }
    return new DockerBuild(file, base, copied, !hasScript && !AwsLibrary.mayBeIn(text));
  }

  /** Not the last word, which is where they go; nothing that another stage has made. */
  private static void addSources(String rest, List<String> copied) {
    List<String> words =
        Arrays.asList(rest.replaceAll("[\\[\\]\",]", " ").trim().split("\\s+", -1));
    if (!rest.contains("--from=")) {
      words.subList(0, words.size() - 1).stream()
          .filter(it -> !it.startsWith("--") && !it.contains("://"))
          .limit(MOST_COPIED - copied.size())
          .forEach(copied::add);
    }
  }

  /**
   * What the image that it begins with shows: a server that uses no AWS, or a program that does.
   */
  Optional<CodeUse> use() {
    if (KnownImage.usesAws(base)) {
      String proof = RepositoryCode.shown(file) + " builds on " + RepositoryCode.shown(base);
      return Optional.of(CodeUse.of(CodeUse.Kind.CALLS, Collections.singletonList(proof)));
    }
    return isPlain && KnownImage.usesNoAws(base)
        ? Optional.of(CodeUse.of(CodeUse.Kind.NONE, Collections.emptyList()))
        : Optional.empty();
  }

  /** The folders that may be meant: from that of the Dockerfile on, and from the top. */
  List<String> folders(String top) {
    List<String> folders = new ArrayList<>();
    for (String each : copied) {
      String path = each.replaceAll("\\A(?:\\./)++|/?\\*?\\z", "");
      String folder = path.isEmpty() || path.equals(".") ? "" : path + "/";
      folders.add(FilePath.folder(file) + folder);
      folders.add(top + folder);
    }
    return folders;
  }
}
