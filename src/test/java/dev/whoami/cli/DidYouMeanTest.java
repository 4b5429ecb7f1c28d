package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.chain.Client;
import dev.whoami.cli.typed.OtherClientName;
import dev.whoami.report.writer.StartCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed wrongly is answered with what was meant, and with the right help. */
class DidYouMeanTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  private int run(String line) {
    String[] words = line.split(" ");
    return WhoamiCommandLine.of(StartCommand.USUAL, words).execute(words);
  }

  private String error() {
    return complained.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          chain                       | there is no command chain. Did you mean clients?
          explian WHO101              | there is no command explian. Did you mean explain?
          attch 7                     | there is no command attch. Did you mean --pid PID --inside?
          help chians                 | there is no command chians. Did you mean clients?
          --formt json                | there is no option --formt. Did you mean --format?
          --exepct task-role          | there is no option --exepct. Did you mean --expect?
          clients --ofline            | there is no option --ofline of clients. Did you mean --offline?
          WHO101                      | Did you mean: java -jar whoami.jar explain WHO101
          who805                      | Did you mean: java -jar whoami.jar explain WHO805
          ecs-host-role               | Did you mean: java -jar whoami.jar lab ecs-host-role
          boto3                       | Did you mean: java -jar whoami.jar clients boto3
          boto3@1.34.0                | Did you mean: java -jar whoami.jar clients boto3@1.34.0
          aws-sdk-java-v2@newest      | Did you mean: java -jar whoami.jar clients aws-sdk-java-v2
          app.log                     | Did you mean: java -jar whoami.jar read app.log
          /tmp/it's                   | Did you mean: java -jar whoami.jar read '/tmp/it'\\''s'
          --as boto                   | --as boto is not a client that whoami knows. Did you mean boto3?
          --as python                 | --as python is not a client that whoami knows. Did you mean boto3?
          watch --as java             | Did you mean aws-sdk-java-v2?
          clients botto3              | clients botto3 is not a client that whoami knows. Did you mean boto3?
          lab fargate                 | Did you mean flume-fargate, fargate-no-role or fargate-task-role?
          lab ecs-hostrole            | there is no scenario ecs-hostrole. Did you mean ecs-host-role?
          lab --all --only irs -- x   | Did you mean irsa
          --expect taskrole           | --expect taskrole is not a kind of identity. Did you mean task-role?
          --expect TASKROLE           | Did you mean task-role?
          --format jsn                | --format jsn is not known. Did you mean json?
          --color allways             | --color allways is not known. Did you mean always?
          lint --format sarf          | --format sarf is not known. Did you mean sarif?
          lint --format sarfi         | --format sarfi is not known. Did you mean sarif?
          lint --fail-on warnings     | --fail-on warnings is not known. Did you mean warning?
          completion fish             | completion fish is not known; use one of: bash, zsh
          quiet                       | there is no command quiet. Did you mean --quiet?
          json                        | there is no command json. Did you mean --format json?
          --json                      | there is no option --json. Did you mean --format json?
          -quiet                      | there is no option -quiet. Did you mean --quiet?
          expect task-role            | there is no command expect. Did you mean --expect KIND[,KIND]?
          Task-Role                   | there is no command Task-Role. Did you mean --expect task-role?
          ps json                     | ps does not take the word json. Did you mean --format json?
          ps offline                  | Did you mean --offline?
          explain role                | explain role: no such finding. Did you mean roles?
          explain WHO1O1              | explain WHO1O1: no such finding. Did you mean WHO101?
          explain wh0-101             | explain wh0-101: no such finding. Did you mean WHO101?
          explain who_805             | explain who_805: no such finding. Did you mean WHO805?
          explain who-999             | explain without a code lists them all
          WHO1l1                      | Did you mean: java -jar whoami.jar explain WHO111
          clients json                | clients json is not a client that whoami knows. Did you mean --format json?
          clients boto3 offline       | clients offline is not a client that whoami knows. Did you mean --offline?
          ps foo                      | ps does not take the word foo; it takes only options
          read a.log b.log            | read takes one FILE. For several logs: cat a.log b.log | java -jar whoami.jar read -
          read --share a.log b 'c     | For several logs: cat a.log b ''\\''c' | java -jar whoami.jar read -
          read a.log json             | read does not take the word json. Did you mean --format json?
          diff a b c                  | leave it out: java -jar whoami.jar diff A B
          -o json                     | there is no option -o. Did you mean --format FORMAT or --output FILE?
          lint -f json                | there is no option -f of lint. Did you mean --format FORMAT?
          fleet -f json               | there is no option -f of fleet. Did you mean --format FORMAT?
          fleet -f a.json -f b.json   | no option -f of fleet; give files without one: java -jar whoami.jar fleet a.json b.json
          fleet --filename p.json     | no option --filename of fleet; give files without one: java -jar whoami.jar fleet p.json
          fleet a.json -f             | there is no option -f of fleet. Did you mean --format FORMAT?
          read -f a.log               | no option -f of read; give files without one: java -jar whoami.jar read a.log
          ps -o json                  | there is no option -o of ps. Did you mean --format FORMAT?
          --output json               | --output json would write a file called json. Did you mean --format json? For the file: --output ./json
          --role app                  | there is no option --role. Did you mean --expect-role NAME|ARN?
          watch --port 9464           | there is no option --port of watch. Did you mean --listen HOST:PORT?
          --format:json               | there is no option --format. Did you mean --format FORMAT?
          --as=                       | --as: a name is empty; give a client, such as boto3
          --output yaml               | --output yaml would write a file called yaml; --format is one of: text, json, markdown, html, line. For the file: --output ./yaml
          fleet --output csv x        | --output csv would write a file called csv. Did you mean --format csv?
          lint --output sarif         | --output sarif would write a file called sarif. Did you mean --format sarif?
          lint --output xml           | --format is one of: text, line, json, sarif, junit, github, gitlab. For the file: --output ./xml
          lab --all --output json -- x | Did you mean --format json?
          --format                    | --format needs a value: text, json, markdown, html or line
          lint --fail-on              | --fail-on needs a value: error, warning or note
          lint --allow                | --allow needs a value: CODE[,CODE]. Set these findings aside, and count them
          read --sql                  | --sql needs a value: athena or duckdb
          read --days                 | --days needs a value: N. For --sql: how many days back (90)
          --as                        | --as needs a value: CLIENT. Answer for this client (clients --list), such as boto3
          clients programs boto3      | .jar clients boto3
          clients aws                 | clients aws is not a client that whoami knows. Did you mean aws-cli-v2?
          clients golang              | Did you mean aws-sdk-go-v2?
          --as botocore               | Did you mean boto3?
          explain ecs-host-role       | .jar lab ecs-host-role
          explain boto3               | .jar clients boto3
          explain clock               | explain clock: no such finding. Titles with it: WHO503; explain without
          read a.log -f               | there is no option -f of read; read ends where the log ends. Leave -f out; for a format, type --format
          read --follow a.log         | read ends where the log ends. To see what changes: java -jar whoami.jar watch
          read --since 1h             | kubectl logs POD --since=1h | java -jar whoami.jar read
          lint -r .                   | there is no option -r of lint; lint checks a folder with every folder in it. Leave it out
          watch -w                    | there is no option -w of watch; watch runs until it is stopped. Leave it out
          watch -n 5                  | there is no option -n of watch. Did you mean --interval TIME?
          -w                          | there is no option -w; for a run each minute: java -jar whoami.jar watch
          ps -w                       | for a run each minute: java -jar whoami.jar watch --processes
          ps -ef                      | ps lists the programs that use AWS, and with --all every process
          ps aux                      | ps does not take the word aux; ps lists the programs that use AWS, and with --all every process
          read READEM.md              | read READEM.md: it does not exist. Did you mean README.md?
          read src/../pom.xm          | Did you mean src/../pom.xml?
          trust READEM.md             | trust READEM.md: it does not exist. Did you mean README.md?
          trust pom.xml --token READEM.md | --token READEM.md: it does not exist. Did you mean README.md?
          --role-document READEM.md   | --role-document READEM.md: it does not exist. Did you mean README.md?
          fleet READEM.md             | fleet READEM.md: it does not exist. Did you mean README.md?
          fleet no.zip none.zip       | fleet no.zip: it does not exist; without a file: kubectl get pods,sa -A -o json | java -jar whoami.jar fleet -
          diff pom.xm b               | diff pom.xm: it does not exist. Did you mean pom.xml?
          diff no.zip b               | .jar --record no.zip
          -n shop                     | Did you mean: java -jar whoami.jar fleet --namespace NAME
          fleet -n shop x.zip         | there is no option -n of fleet. Did you mean --namespace NAME?
          fleet -A                    | there is no option -A of fleet. Did you mean --all?
          ps -A                       | there is no option -A of ps. Did you mean --all?
          -q                          | Did you mean --format line?
          -v                          | Did you mean --verbose or --version?
          --debug                     | Did you mean --verbose?
          --no-color                  | Did you mean --color never?
          --profile prod              | there is no option --profile; set the variable AWS_PROFILE instead
          watch --region=eu-west-1    | there is no option --region of watch; set the variable AWS_REGION instead
          ps --expect task-role       | there is no option --expect of ps. Did you mean: java -jar whoami.jar --expect KIND[,KIND]
          --config loki.yaml          | Did you mean: java -jar whoami.jar clients --config FILE
          --list                      | Did you mean: java -jar whoami.jar clients --list
          --pid=1 --pid=2             | --pid is given twice; give it once
          hadoop --trust web          | --trust web is not a whole number, such as 7
          WHO999                      | there is no finding WHO999; explain lists them all
          --as python3                | Did you mean boto3?
          lab --list                  | there is no option --list of lab; lab without a name lists the scenarios
          explain -l                  | there is no option -l of explain; explain without a code lists the findings
          --format=                   | --format is empty; use one of: text, json, markdown, html, line
          --expect-account 1111-2222-3333 | is not an account ID, which has twelve digits. Did you mean 111122223333?
          --expect-account 12345      | is not an account ID, which has twelve digits
          --expect-role arn:aws:iam::111122223333:user/bob | bob is not a role; for another identity, give --expect KIND
          trust {"Version":"2012-10-17"} | trust takes the name of a file, and not the text itself; for a pipe, give -
          get pods                    | there is no command get; without one, this container is diagnosed
          -                           | Did you mean: java -jar whoami.jar read -
          lab --expect host-role      | --expect needs the name of a scenario; lab without one lists them all
          lab -- echo hi              | there is no scenario echo; lab lists them all; a command needs the name first: lab NAME -- COMMAND
          """)
  void namesWhatWasMeant(String line, String answer) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(error()).startsWith("whoami: ").contains(answer);
    assertThat(error().lines()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "fleet", "lint", "trust", "diff"})
  void everyCommandNamesAMissingFileInTheSameWords(String command) {
    String second = command.equals("diff") ? " other.zip" : "";
    assertThat(run(command + " nofile.json" + second)).isEqualTo(2);
    assertThat(error()).startsWith("whoami: " + command + " nofile.json: it does not exist; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "botocore", "go", "JavaScript", "c++", "csharp"})
  void theClientThatIsOfferedIsThere(String word) {
    assertThat(OtherClientName.id(word).flatMap(Client::named)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --moon             | java -jar whoami.jar --help
          moon               | java -jar whoami.jar --help
          clients --moon     | java -jar whoami.jar clients --help
          lab fargate        | java -jar whoami.jar lab --help
          watch --interval 0 | java -jar whoami.jar watch --help
          ps --moon          | java -jar whoami.jar ps --help
          lab irsa --timeout x | java -jar whoami.jar lab --help
          """)
  void endsWithTheHelpOfTheCommandThatWasTyped(String line, String help) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(error()).endsWith("\nHelp: " + help + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource({"--expect, moon", "--as, cobol", "--format, moon"})
  void nothingIsOfferedThatIsNotNear(String option, String word) {
    assertThat(run(option + " " + word)).isEqualTo(2);
    assertThat(error()).doesNotContain("Did you mean");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help               | Usage: java -jar whoami.jar [OPTIONS]
          help clients       | Usage: java -jar whoami.jar clients [OPTIONS]
          version            | AWS SDK for Java
          completion bash    | complete -F _whoami whoami
          completion zsh     | compdef _whoami whoami
          clients --list     | boto3
          """)
  void isPrinted(String line, String text) {
    assertThat(run(line)).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains(text);
    assertThat(error()).isEmpty();
  }
}
