package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.report.writer.StartCommand;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What Main reads without picocli is what picocli reads. */
class PlainArgumentsTest {
  private static final List<String> WORDS =
      List.of(
          "--quiet",
          "--offline",
          "--verbose",
          "--all-fixes",
          "--format json",
          "--format nonsense",
          "--expect task-role",
          "--expect task-role,pod-identity,,irsa,",
          "--expect-role arn:aws:iam::111122223333:role/app+x=y,z@w_v.u-t",
          "--expect-account 111122223333",
          "--as boto3",
          "--timeout 500ms");

  @Test
  void anyTwoOptionsAreReadAsPicocliReadsThem() throws IllegalAccessException {
    for (String first : WORDS) {
      for (String second : WORDS) {
        String name = first.split(" ", 2)[0];
        String[] words = (first + " " + second).split(" ", -1);
        if (name.equals(second.split(" ", 2)[0])) {
          assertThat(PlainArguments.of(words)).as("%s twice", name).isEmpty();
        } else {
          assertThat(fields(WhoamiCommand.of(PlainArguments.of(words).orElseThrow())))
              .as("%s %s", first, second)
              .isEqualTo(fields(parsed(words)));
        }
      }
    }
  }

  /** A command, its words and its options, each with and without each other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "read /var/log/app.log --share --format=json --verbose --all-fixes --quiet",
        "read recording --as boto3 --expect irsa,task-role --expect-role app --expect-account 1",
        "clients boto3 aws-sdk-java-v2@2.20.162 --format json --timeout=5s --offline --list",
        "explain WHO101 --offline --timeout 2s --format text",
        "lint infra/ ../plan.json . --format sarif --fail-on=note --timeout 5s --all --quiet"
      })
  void aCommandIsReadAsPicocliReadsIt(String line) throws IllegalAccessException {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    for (int i = words.size(); i > 0; i--) {
      String[] some = words.subList(0, i).toArray(new String[0]);
      PlainArguments given = PlainArguments.of(some).orElse(null);
      if (given == null) {
        assertThat(some[i - 1]).as("an option without its value").startsWith("--");
      } else {
        assertThat(fields(made(given)))
            .as(List.of(some).toString())
            .isEqualTo(fields(parsed(some)));
      }
    }
  }

  private static Object made(PlainArguments given) {
    return switch (given.command()) {
      case "read" -> ReadCommand.of(given);
      case "clients" -> ClientsCommand.of(given);
      case "explain" -> ExplainCommand.of(given);
      case "lint" -> LintCommand.of(given);
      default -> WhoamiCommand.of(given);
    };
  }

  @Test
  void noOptionIsAPlainRun() throws IllegalAccessException {
    assertThat(fields(WhoamiCommand.of(PlainArguments.of().orElseThrow())))
        .isEqualTo(fields(parsed()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ps",
        "--nonsense",
        "--quiet lint",
        "lint --format",
        "lint --all=true",
        "lint --helm",
        "lint -- x",
        "read -",
        "read a b",
        "explain WHO101 WHO102",
        "explain --offline --offline",
        "clients --as boto3",
        "clients @file",
        "--format",
        "--format --quiet",
        "--format=",
        "--quiet=false",
        "--format @file",
        "--expect a|b",
        "--expect \"task-role\"",
        "--expect ${sys:user.home}",
        "-q",
        "--pid 1",
        "@file"
      })
  void anyOtherWordIsForPicocli(String line) {
    assertThat(PlainArguments.of(line.split(" ", -1))).isEmpty();
  }

  private static Object parsed(String... words) {
    CommandLine program = WhoamiCommandLine.of(StartCommand.USUAL, words);
    List<CommandLine> all = program.parseArgs(words).asCommandLineList();
    return all.get(all.size() - 1).getCommand();
  }

  /** Every option of the command, with its value, by the name of its field. */
  private static Map<String, String> fields(Object command) throws IllegalAccessException {
    Map<String, String> values = new TreeMap<>();
    for (Field field : command.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      Object value = field.get(command);
      if (field.isAnnotationPresent(CommandLine.Mixin.class)) {
        fields(value).forEach((name, its) -> values.put(field.getName() + "." + name, its));
      } else if (field.isAnnotationPresent(CommandLine.Option.class)
          || field.isAnnotationPresent(CommandLine.Parameters.class)) {
        values.put(field.getName(), shown(value));
      }
    }
    return values;
  }

  private static String shown(Object value) {
    return value instanceof Object[] many
        ? Arrays.toString(many)
        : String.valueOf(value instanceof List<?> list ? new ArrayList<>(list) : value);
  }
}
