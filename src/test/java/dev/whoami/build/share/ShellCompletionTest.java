package dev.whoami.build.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion in a real bash and a real zsh: what is offered for the last word of a line. */
class ShellCompletionTest {
  private static final String BASH =
      """
      . "$1"
      shift
      # In place of readline, which is not there.
      compopt() { :; }
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _whoami
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  /**
   * For each line of the input the offers of an inner zsh with a terminal, which are in a file, and
   * a line that ends them. It starts once: it first learns of every function that zsh has.
   */
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty inner "TERM=dumb zsh -f -i"
      say() { zpty -w inner "$1"; }
      say "PS1= ; cd $1; fpath=($2 \\$fpath); autoload -U compinit; compinit -u -D"
      say "compadd() {
        [[ \\${@[1,(i)-(|-)]} == *-[OAD]* ]] && { builtin compadd \\"\\$@\\"; return; }
        local -a hits; builtin compadd -A hits \\"\\$@\\"; print -l -- \\$hits >>$1/offers
        builtin compadd \\"\\$@\\" }"
      say "finish() { print >>$1/done }; zle -N finish; bindkey '^X' finish; print >>$1/done"
      await() {
        local i junk
        for i in {1..600}; do
          while zpty -r -t inner junk; do :; done
          [[ -e $1/done ]] && { rm $1/done; return; }
          sleep 0.05
        done
        print "zsh did not come to an end"
        exit 1
      }
      await $1
      while IFS= read -r line; do
        : >$1/offers
        zpty -w -n inner $'\\x15'"$line"$'\\t\\x18'
        await $1
        cat $1/offers
        print end
      done
      """;

  private static Path folder;
  private static Path work;
  private static @Nullable Process zsh;

  @BeforeAll
  static void ship(@TempDir Path once) throws Exception {
    folder = once.resolve("share");
    ShippedFiles.main(new String[] {folder.toString(), "2026-01-01"});
    work = Files.createDirectory(once.resolve("work"));
    Files.writeString(work.resolve("plan.json"), "{}");
    Files.createDirectory(work.resolve("shared"));
  }

  @AfterAll
  static void endZsh() throws InterruptedException {
    if (zsh != null) {
      zsh.destroy();
      zsh.waitFor();
      zsh = null;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          whoami cl                         | clients
          whoami cha                        |
          whoami rea                        | read
          whoami --for                      | --format
          whoami --format m                 | markdown
          whoami --as boto                  | boto3
          whoami watch --as boto            | boto3
          whoami clients aws-sdk-ru         | aws-sdk-ruby aws-sdk-rust
          whoami clients --format j         | json
          whoami --pid 1 clients --form     | --format
          whoami lab ecs-host               | ecs-host-role
          whoami explain WHO10              | WHO101 WHO102 WHO103 WHO104 WHO105 WHO106 WHO107 WHO108 WHO109
          whoami lint pl                    | plan.json
          whoami lint --format s            | sarif
          whoami read pl                    | plan.json
          whoami read --format j            | json
          whoami read --sh                  | --share --show-key-ids
          whoami lint --allow WHO81         | WHO810 WHO811 WHO812 WHO813 WHO814 WHO815 WHO816 WHO817 WHO818 WHO819
          whoami --output pl                | plan.json
          whoami hadoop --home sh           | shared
          whoami lab irsa --serve sh        | shared
          whoami explain ro                 | roles
          whoami completion z               | zsh
          whoami help cl                    | clients
          whoami --color a                  | always auto
          whoami hadoop --tr                | --trust
          whoami clients --trust            |
          """)
  void bothOfferWhatFits(String line, String offers) throws Exception {
    List<String> expected = offers == null ? List.of() : Arrays.asList(offers.split(" "));
    assertThat(bash(line.split(" "))).as("bash").containsExactlyInAnyOrderElementsOf(expected);
    assertThat(zsh(line)).as("zsh").containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          whoami --expect task-role,ho        | host-role
          whoami lab --all --skip irsa,nothi  | nothing
          """)
  void theLastOfAListIsCompleted(String line, String offers) throws Exception {
    String[] words = line.split(" ");
    String before = words[words.length - 1].replaceFirst("[^,]*$", "");
    List<String> expected = Arrays.asList(offers.split(" "));
    assertThat(bash(words))
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(it -> before + it).toList());
    assertThat(zsh(line)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          whoami --format=ht  | whoami --format = ht | html
          whoami clients --format=j | whoami clients --format = j | json
          """)
  void aValueMayFollowAnEqualsSign(String line, String words, String offer) throws Exception {
    assertThat(bash(words.split(" "))).containsExactly(offer);
    assertThat(zsh(line)).containsExactly(offer);
  }

  private static List<String> bash(String... words) throws Exception {
    Path script = folder.resolve("bash-completion/completions/whoami");
    List<String> command = new ArrayList<>(List.of("bash", "-c", BASH, "bash", script.toString()));
    command.addAll(Arrays.asList(words));
    return said(command);
  }

  private static List<String> zsh(String line) throws IOException {
    Process running = zsh();
    running.outputWriter().append(line).append('\n').flush();
    List<String> said = new ArrayList<>();
    BufferedReader reader = running.inputReader();
    for (String next = reader.readLine(); !"end".equals(next); next = reader.readLine()) {
      assertThat(next).as("%s", said).isNotNull();
      said.add(next);
    }
    return words(said.stream());
  }

  private static Process zsh() throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/zsh")) || Files.isExecutable(Path.of("/bin/zsh")),
        "zsh is not installed (Debian's package: zsh)");
    if (zsh == null) {
      String functions = folder.resolve("zsh/site-functions").toString();
      zsh = started(List.of("zsh", "-f", "-c", ZSH, "zsh", work.toString(), functions));
    }
    return zsh;
  }

  private static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).start();
  }

  private static List<String> said(List<String> command) throws Exception {
    Process process = started(command);
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return words(said.lines());
  }

  private static List<String> words(Stream<String> lines) {
    return lines.map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
  }
}
