package dev.whoami.world.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a program gets exactly the rights of a process: its user, its groups, and none of the
 * capabilities that it lacks.
 *
 * <p>https://man7.org/linux/man-pages/man1/setpriv.1.html
 */
public final class ProcessRights {
  private static final Pattern CAPABILITIES =
      Pattern.compile("(?m)^CapEff:\\s*([0-9a-fA-F]{1,16})$");
  private static final Pattern GROUP = Pattern.compile("(?m)^Gid:\\s+\\d+\\s+(\\d{1,10})\\s");
  private static final Pattern GROUPS = Pattern.compile("(?m)^Groups:([ \\t\\d]*)$");
  private static final int MOST_CAPABILITIES = 64;

  private final List<String> words;
  private final @Nullable String problem;

  private ProcessRights(List<String> words, @Nullable String problem) {
    this.words = Collections.unmodifiableList(words);
    this.problem = problem;
  }

  /**
   * The rights that /proc/N/status shows of the process and of this one. {@code setpriv} is the
   * path of a trusted setpriv; empty if there is none.
   */
  public static ProcessRights of(String status, String ownStatus, Optional<String> setpriv) {
    Optional<ProcessUser> its = ProcessUser.in(status);
    Optional<ProcessUser> own = ProcessUser.in(ownStatus);
    Matcher group = GROUP.matcher(status);
    if (!its.isPresent() || !own.isPresent() || !group.find()) {
      return none("its user is unknown");
    }
    if (!its.get().isOnly(its.get())) {
      return none("it has changed its user, and could change it back");
    }
    boolean isSame = own.get().isOnly(its.get());
    long more = capabilities(ownStatus) & ~capabilities(status);
    if (isSame && more == 0) {
      return new ProcessRights(Collections.emptyList(), null);
    }
    if (!own.get().isRoot()) {
      return none("whoami has capabilities that the process lacks");
    }
    if (!setpriv.isPresent()) {
      return none("there is no setpriv here (util-linux) to become its user, and no more");
    }
    return new ProcessRights(setpriv(setpriv.get(), its.get(), group.group(1), status), null);
  }

  private static ProcessRights none(String problem) {
    return new ProcessRights(Collections.emptyList(), problem);
  }

  private static List<String> setpriv(String path, ProcessUser user, String group, String status) {
    List<String> words = new ArrayList<>(Collections.singletonList(path));
    words.addAll(Arrays.asList("--reuid", String.valueOf(user.effective()), "--regid", group));
    String groups = groups(status);
    words.addAll(
        groups.isEmpty() ? Arrays.asList("--clear-groups") : Arrays.asList("--groups", groups));
    words.addAll(Arrays.asList("--no-new-privs", "--inh-caps=-all"));
    words.add("--bounding-set=-all" + (user.isRoot() ? kept(capabilities(status)) : ""));
    words.add("--");
    return words;
  }

  private static String groups(String status) {
    Matcher line = GROUPS.matcher(status);
    return line.find() ? line.group(1).trim().replaceAll("\\s+", ",") : "";
  }

  /** Root keeps the capabilities in the bounding set. */
  private static String kept(long capabilities) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < MOST_CAPABILITIES; i++) {
      if ((capabilities >> i & 1) == 1) {
        kept.append(",+cap_").append(i);
      }
    }
    return kept.toString();
  }

  /** The effective capabilities, one bit each; 0 if the status does not have them. */
  public static long capabilities(String status) {
    Matcher line = CAPABILITIES.matcher(status);
    return line.find() ? Long.parseUnsignedLong(line.group(1), 16) : 0;
  }

  /** The words that precede a program to limit its rights. */
  public List<String> words() {
    return words;
  }

  /** Why a program cannot get these rights, as one clause; empty if it can. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }
}
