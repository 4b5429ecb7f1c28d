package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.cli.plain.PlainArguments;
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

  @Test
  void noOptionIsAPlainRun() throws IllegalAccessException {
    assertThat(fields(WhoamiCommand.of(PlainArguments.of().orElseThrow())))
        .isEqualTo(fields(parsed()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint",
        "--nonsense",
        "--quiet lint",
        "--format",
        "--format --quiet",
        "--format=json",
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

  private static WhoamiCommand parsed(String... words) {
    WhoamiCommand command = new WhoamiCommand();
    new CommandLine(command).parseArgs(words);
    return command;
  }

  /** Every option of the command, with its value, by the name of its field. */
  private static Map<String, String> fields(Object command) throws IllegalAccessException {
    Map<String, String> values = new TreeMap<>();
    for (Field field : command.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      Object value = field.get(command);
      if (field.isAnnotationPresent(CommandLine.Mixin.class)) {
        fields(value).forEach((name, its) -> values.put(field.getName() + "." + name, its));
      } else if (field.isAnnotationPresent(CommandLine.Option.class)) {
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
