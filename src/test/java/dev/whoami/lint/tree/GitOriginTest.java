package dev.whoami.lint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address that a repository was cloned from, in the forms that Git takes. */
class GitOriginTest {
  private static GitOrigin origin(String url) {
    return GitOrigin.in("[remote \"origin\"]\n\turl = " + url + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://github.com/octo/orders.git, octo/orders",
        "https://github.com/octo/orders, octo/orders",
        "https://github.com/octo/orders/, octo/orders",
        "https://ann@github.com/octo/orders.git, octo/orders",
        "https://ann:secret@github.com/octo/my.orders.git, octo/my.orders",
        "git@github.com:octo/orders.git, octo/orders",
        "github.com:octo/orders, octo/orders",
        "git@github.com:/octo/orders.git, -",
        "ssh://git@github.com/octo/orders.git, octo/orders",
        "ssh://git@ssh.github.com:443/octo/orders.git, octo/orders",
        "git://github.com/octo/orders.git, octo/orders",
        "git@github.com:octo/group/orders.git, -",
        "https://github.com.evil.example/octo/orders.git, -",
        "https://gitlab.com/octo/orders.git, -",
        "/srv/git/orders.git, -",
        "../orders, -",
        "C:\\git\\orders, -",
        "https://github.com/octo/$(id), -",
      })
  void namesTheRepositoryOnGitHub(String url, String repository) {
    assertThat(origin(url).onGitHub()).isEqualTo(repository == null ? "" : repository);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "git@gitlab.com:group/sub/orders.git, group/sub/orders",
        "https://gitlab.com/group/orders.git, group/orders",
        "https://oauth2:token@gitlab.com/group/orders.git, group/orders",
        "https://gitlab.example.com/group/orders.git, -",
      })
  void namesTheProjectOnGitLab(String url, String project) {
    assertThat(origin(url).onGitLab()).isEqualTo(project == null ? "" : project);
  }

  @Test
  void writesOutTheLongestShortForm() {
    String config =
        """
        [core]
        	bare = false
        [remote "fork"]
        	url = https://github.com/ann/orders.git
        [remote "origin"]
        	url = gh:octo/orders
        	fetch = +refs/heads/*:refs/remotes/origin/*
        [url "https://example.com/"]
        	insteadOf = g
        [url "https://github.com/"]
        	insteadOf = gh:
        """;
    assertThat(GitOrigin.in(config).onGitHub()).isEqualTo("octo/orders");
  }

  /** Git ignores the case of a section and of a name, and takes quotes and comments. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Remote \"origin\"]\n\tURL = git@github.com:octo/orders\n",
        "[remote \"origin\"]\nurl = \"git@github.com:octo/orders\"\n",
        "[remote \"origin\"] url=git@github.com:octo/orders ; the fork\n",
        "[remote \"origin\"] # of all\n  url = git@github.com:octo/orders # main\r\n",
        "[remote  \"or\\igin\"]\nurl = git@github.com:octo/ord\\ers\n",
        "[url \"]\ninsteadOf = x\n[remote \"origin\"]\nurl = git@github.com:octo/orders\n",
        "[url \"git@github.com:\"]\nINSTEADOF = \"gh:\"\n[remote \"origin\"]\nurl = gh:octo/orders",
        "[url]\ninsteadOf = git\n[remote \"origin\"]\nurl = https://github.com/octo/orders",
      })
  void readsTheFileAsGitDoes(String config) {
    assertThat(GitOrigin.in(config).onGitHub()).isEqualTo("octo/orders");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[remote \"Origin\"]\nurl = git@github.com:octo/orders\n",
        "; [remote \"origin\"]\nurl = git@github.com:octo/orders\n",
        "[remote \"origin\"]\n# url = git@github.com:octo/orders\n",
        "[remote \"origin\"]\npushurl = git@github.com:octo/orders\n",
        "[remote \"origin\"]\nurl = \\",
        "[url \"\nurl = x\n[\"]\nurl = \"",
      })
  void readsNoOtherSettingForIt(String config) {
    assertThat(GitOrigin.in(config).onGitHub()).isEmpty();
  }

  @Test
  void isEmptyWithoutAnOrigin(@TempDir Path folder) throws IOException {
    assertThat(GitOrigin.in("").onGitHub()).isEmpty();
    assertThat(GitOrigin.in("[remote \"origin\"\nurl\n[url \"").onGitLab()).isEmpty();
    assertThat(GitOrigin.of(folder + "/").onGitHub()).isEmpty();
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(
        folder.resolve(".git/config"), "[remote \"origin\"]\nurl = git@github.com:octo/orders\n");
    assertThat(GitOrigin.of(folder + "/").onGitHub()).isEqualTo("octo/orders");
  }
}
