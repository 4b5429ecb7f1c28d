package dev.whoami.lint.tree;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.work.CrashBarrier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that a repository was cloned from: the url of the remote origin in .git/config, with
 * the short forms of insteadOf written out.
 *
 * @see <a href="https://git-scm.com/docs/git-clone#_git_urls">Git: URLs</a>
 */
public final class GitOrigin {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?|ssh|git)://(?:[^/@]*@)?([^/:@]+)(?::\\d+)?/(.*)");

  /** As git@github.com:owner/name. */
  private static final Pattern SCP = Pattern.compile("(?:[^/:@]+@)?([^/:@]+):(?!/)(.*)");

  private static final Pattern GITHUB_NAME =
      Pattern.compile("[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}");
  private static final Pattern GITLAB_PATH =
      Pattern.compile("[A-Za-z0-9_.-]{1,255}(?:/[A-Za-z0-9_.-]{1,255}){1,20}");

  private static final GitOrigin NONE = new GitOrigin("", "");

  private final String host;
  private final String path;

  private GitOrigin(String host, String path) {
    this.host = host;
    this.path = path;
  }

  /** By the folder of the repository, which ends with a slash or is empty. */
  public static GitOrigin of(String folder) {
    return CrashBarrier.run(
        "reading of the origin",
        () -> in(new LiveSurroundings().file(folder + ".git/config").text()),
        crash -> NONE);
  }

  /** By the content of .git/config. */
  static GitOrigin in(String config) {
    Map<String, String> shortForms = new LinkedHashMap<>();
    String url = "";
    for (GitSetting each : GitSetting.in(config)) {
      if (each.is("remote", "url") && each.part().equals("origin") && url.isEmpty()) {
        url = each.value();
      }
      if (each.is("url", "insteadof")) {
        shortForms.put(each.value(), each.part());
      }
    }
    return ofAddress(writtenOut(url, shortForms));
  }

  /** Git takes the longest of the short forms that the address begins with. */
  private static String writtenOut(String url, Map<String, String> shortForms) {
    String longest = "";
    for (String each : shortForms.keySet()) {
      longest = url.startsWith(each) && each.length() > longest.length() ? each : longest;
    }
    return longest.isEmpty() ? url : shortForms.get(longest) + url.substring(longest.length());
  }

  private static GitOrigin ofAddress(String url) {
    Matcher address = ADDRESS.matcher(url);
    Matcher scp = SCP.matcher(url);
    Matcher form = address.matches() ? address : scp;
    boolean isOne = form == address || (!url.contains("://") && scp.matches());
    return isOne ? new GitOrigin(form.group(1), plain(form.group(2))) : NONE;
  }

  private static String plain(String path) {
    String bare = path.startsWith("/") ? path.substring(1) : path;
    String whole = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    return whole.endsWith(".git") ? whole.substring(0, whole.length() - ".git".length()) : whole;
  }

  /** Owner and name of a repository on github.com; else empty. */
  public String onGitHub() {
    boolean isGitHub = host.equals("github.com") || host.equals("ssh.github.com");
    return isGitHub && GITHUB_NAME.matcher(path).matches() ? path : "";
  }

  /** The path of a project on gitlab.com; else empty. */
  public String onGitLab() {
    boolean isGitLab = host.equals("gitlab.com") || host.equals("altssh.gitlab.com");
    return isGitLab && GITLAB_PATH.matcher(path).matches() ? path : "";
  }
}
