package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.rule.Rules;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Wrong usage, all of which ends before anything is looked at. */
class UsageTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format xml | --format xml | text, json",
        "--as cobol | --as cobol | clients --list has them all",
        "--pid 999999999 | --pid 999999999 | the numbers in /proc",
        "--pid abc | abc | --help",
        "--timeout 0 | --timeout 0 | such as 500ms",
        "--expect foo | --expect foo | task-role",
        "--expect task-role,foo | --expect foo | task-role",
        "--expect , | --expect is empty | such as task-role",
        "lab --all --expect , -- true | --expect is empty | such as task-role",
        "--expect-role  --offline | --expect-role is empty | the name or the ARN",
        "--expect-account 12 | --expect-account 12 | twelve digits",
        "--color blue | --color blue | auto, always, never",
        "--moon | --moon | --help",
        "lint none.tf --fail-on high | --fail-on high | error, warning, note",
        "lint x.json --format xml | --format xml | text, line, json, sarif, junit, github, gitlab",
        "lint x.json --allow WHO101 | --allow WHO101 | WHO801",
        "lint x.json --color blue | --color blue | auto, always, never",
        "clients --config | --config | --help",
        "clients --config /no/such.conf | /no/such.conf | name a file that is there",
        "clients --config /etc | /etc | not a folder",
        "clients --config /dev/zero | /dev/zero | a pipe or a device",
        "clients --config /etc/passwd | not a configuration that whoami knows | Fluent Bit",
        "watch --interval 0 | --interval 0 | between 1s and 24h, such as 30s",
        "watch --listen 9464 | --listen 9464 | such as 127.0.0.1:9464",
        "watch --listen 0.0.0.0:0 | --listen 0.0.0.0:0 | add --token-file FILE",
        "watch --listen [::]:0 | other machines | or listen on 127.0.0.1",
        "watch --token-file /no/such | --token-file /no/such: it does not exist | openssl rand",
        "hadoop --home /no/such | --home /no/such: it does not exist | name a folder that has",
        "hadoop --conf /no/such | --conf /no/such: it does not exist | core-site.xml",
        "lint pom.xml --baseline /no/such | baseline /no/such: it does not exist | --write-base",
        "fleet pom.xml --baseline /no/such | baseline /no/such: it does not exist | --write-base",
        "watch --expect foo | --expect foo | task-role",
        "watch --pid 999999999 | --pid 999999999 | the numbers in /proc",
        "watch --as cobol | --as cobol | clients --list has them all",
        "watch --check --listen x | --listen x | such as 127.0.0.1:9464",
        "--quiet --verbose | --quiet and --verbose | give one of the two",
        "--quiet --all-fixes | --quiet and --all-fixes | give one of the two",
        "lab nothing --quiet --verbose | --quiet and --verbose | give one of the two",
        "read src/test --quiet --verbose | --quiet | give one of the two",
        "lint --quiet --all | --quiet excludes --all | give one of them",
        "lint --verbose --quiet | --quiet excludes --all and --verbose | give one of them",
        "trust nosuch | trust nosuch: it does not exist | name a file",
        "--quiet --format json | --format json | give one of the two",
        "lab nothing --quiet --format html | --format html | give one of the two",
        "lab irsa --serve /tmp -- true | --serve | no command",
        "lab irsa --serve /tmp --private-network | --private-network | other containers",
        "lab --all | --all | give one behind --, such as -- java",
        "--all-fixes=yes | --all-fixes takes no value | leave out =yes",
        "lab irsa --all | irsa is a scenario | leave --all out",
        "lab --all --only moon -- true | --only moon | lab lists them all",
        "lab --all --only irsa --skip irsa* -- true | --only and --skip | leave one",
        "lab --all --format html -- true | --format html | text, json, junit",
        "lab --all --expect foo -- true | --expect foo | task-role",
        "lab --all --identity ( -- true | --identity ( | regular expression",
        "lab --all --timeout 0 -- true | --timeout 0 | such as 30s",
        "lab --all --jobs 0 -- true | --jobs 0 | from 1 to 64",
        "lab --all --env 1=2 -- true | --env 1 | the name of a variable",
        "lab --all --other-services 404 -- true | 404 | 200, 403",
        "lab --all --only moon --quiet -- true | --quiet means nothing with --all | leave it out",
        "lab --all --only moon --verbose -- true | --verbose | means nothing with --all",
        "lab --all --only moon --all-fixes -- true | --all-fixes | means nothing with --all",
        "lab --all --only moon --record /tmp/x -- true | --record | means nothing with --all",
        "lab --all --only moon --private-network -- true | --private-network | means nothing with"
            + " --all",
        "lab --all --only moon --print-env -- true | --print-env | means nothing with --all",
        "lab --all --only moon --serve /tmp -- true | --serve | means nothing with --all",
        "lab irsa --expect irsa -- true | --expect | add --all",
        "lab irsa --expect foo | --expect foo | task-role",
        "lab irsa --env A=1 -- true | --env | add --all",
        "lab irsa --timeout 5s -- true | --timeout | COMMAND runs until it ends",
        "lab irsa --other-services 200 -- true | --other-services | add --all",
        "moon | moon | --help",
        "clients --moon | --moon | clients --help",
        "--inside | --inside | --pid auto",
        "--wait 2m | --wait | add --expect",
        "--wait 0 --expect irsa | --wait 0 | such as 30s",
        "--wait 2m --expect irsa --record x | --record | leave one",
        "diff a | diff needs B (the other recording) | diff staging.zip production.zip",
        "diff | needs A (a recording) and B (the other recording) | diff staging.zip"
            + " production.zip",
        "trust | needs POLICY (the file; - is standard input) | trust role.json --token"
            + " /var/run/token",
        "--pid | --pid needs a value | auto",
        "read --sql mysql | --sql mysql | athena, duckdb",
        "read /no/such | read /no/such: it does not exist | name another file, or -",
        "read --days x | --days x | whole number",
        "completion fish | completion fish | bash, zsh",
        "diff src/test docs | diff src/test | not a recording",
        "--inside --pid 1 --record x | --record | beside --inside",
        "watch --check --emf | --emf means nothing beside --check | leave it out",
        "read x.log --expect irsa | --expect means nothing for a log | leave it out",
        "read src/test --share | --share | a recording",
        "read src/test | read src/test | not a recording",
        "read src/test --offline | --offline | a live diagnosis",
        "trust pom.xml | no caller was given | --token FILE",
        "trust pom.xml --sub a --caller b | more than one caller | give one of",
        "trust pom.xml --caller moon | --caller moon | ecs-tasks.amazonaws.com",
        "trust - --token - | --token | name a file for one",
        "trust pom.xml --token /no/such | --token /no/such: it does not exist | name a file",
        "trust pom.xml --token pom.xml | --token pom.xml | in three parts",
        "trust pom.xml --sub eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln | not the token | --token"
            + " FILE",
        "trust pom.xml --caller ec2.amazonaws.com --tag x | --tag x | KEY=VALUE",
        "trust /no/such --caller ec2.amazonaws.com | /no/such: it does not exist | name a file",
        "trust pom.xml --caller ec2.amazonaws.com | trust pom.xml | aws iam get-role",
        "trust pom.xml --caller ec2.amazonaws.com --format xml | --format xml | text, json",
        "explain roles --format xml | --format xml | text, json",
        "explain WHO101 --format json | --format json | explain roles",
        "clients boto3@latest | latest | a version such as",
        "explain WHO999 | explain WHO999 | explain without a code lists them all",
        "explain ../../etc/passwd | explain ../../etc/passwd | explain without a code lists them"
            + " all"
      })
  void wrongUsageNamesTheInputAndTheFix(String arguments, String input, String fix) {
    assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
    assertThat(error()).startsWith("whoami: ").contains(input).contains(fix);
    assertThat(error()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFindingIsExplainedByItsPage(Rules rule) {
    assertThat(run("explain", "--offline", rule.name().replace("WHO", "who"))).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith(rule.name() + ": ");
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("The fix\n-------\n");
  }

  @ParameterizedTest
  @EnumSource
  void everyFindingOfLintIsExplainedByItsPage(LintRules rule) {
    assertThat(run("explain", "--offline", rule.name())).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith(rule.name() + ": ")
        .contains("The fix\n-------\n");
  }

  @ParameterizedTest
  @EnumSource
  void everyFindingOfFleetIsExplainedByItsPage(FleetRules rule) {
    assertThat(run("explain", "--offline", rule.name())).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith(rule.name() + ": ")
        .contains("The fix\n-------\n");
  }

  @Test
  void withoutACodeEveryFindingIsListed() {
    assertThat(run("explain")).isZero();
    List<String> codes =
        said.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("  WHO"))
            .map(line -> line.substring(2, 8))
            .toList();
    assertThat(codes)
        .doesNotHaveDuplicates()
        .containsAll(Arrays.stream(Rules.values()).map(Rules::name).toList())
        .containsAll(Arrays.stream(LintRules.values()).map(LintRules::name).toList())
        .containsAll(Arrays.stream(FleetRules.values()).map(FleetRules::name).toList());
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void helpAndVersionFitTheTerminal() {
    assertThat(run("--help")).isZero();
    assertThat(run("--version")).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("--expect-role")
        .contains("whoami " + WhoamiVersion.withCommit() + System.lineSeparator())
        .contains("Java " + System.getProperty("java.runtime.version"))
        .contains("AWS SDK for Java " + WhoamiVersion.ofSdk());
  }

  private static int run(String... arguments) {
    return WhoamiCommandLine.create().execute(arguments);
  }

  private String error() {
    return complained.toString(StandardCharsets.UTF_8);
  }
}
