package dev.whoami.lint.model.token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The subjects of a job of GitLab: project_path:GROUP/NAME:ref_type:TYPE:ref:NAME. Neither the
 * project nor the branch is in the file.
 *
 * @see <a href="https://docs.gitlab.com/ci/secrets/id_token_authentication/">GitLab: ID tokens</a>
 */
public final class GitLabSubjects implements TokenSubjects {
  private static final String START = "project_path:";

  @Override
  public Optional<Set<String>> against(List<String> patterns) {
    Set<String> all = new LinkedHashSet<>();
    for (String each : patterns) {
      if (each.startsWith(START)) {
        all.add(plain(each));
      } else if (each.equals("*") || each.startsWith("*:ref_type:")) {
        all.add(START + "x/x:ref_type:branch:ref:x");
        all.add(START + "x/x" + plain(each.substring(1)));
      } else {
        return Optional.empty();
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static String plain(String pattern) {
    return pattern.replace('*', 'x').replace('?', 'x');
  }

  @Override
  public String example() {
    return "ref_type:branch:ref:BRANCH";
  }

  @Override
  public String shown() {
    return START + "GROUP/PROJECT:ref_type:branch:ref:BRANCH";
  }
}
