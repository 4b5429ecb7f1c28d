package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.trial.child.HadoopDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that a class path of others gave is taken for a class only where it is not a key. */
class HadoopAnswerTest {
  private static final String KEY = "WJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00";

  @ParameterizedTest
  @ValueSource(strings = {"", "org.x.", "com.amazonaws.auth.", "org.apache.hadoop.fs.s3a.auth."})
  void aKeyBehindAPackageIsNoClass(String before) {
    String name = before + KEY;
    HadoopAnswer answer =
        new HadoopAnswer(
            said("provider", name)
                + said("reader", name)
                + said("missing", name)
                + said("error", name));
    assertThat(answer.provider()).isEmpty();
    assertThat(answer.profileReader()).contains("a setting");
    assertThat(answer.missing()).isEmpty();
    assertThat(answer.errors()).containsExactly("an error whose name is not shown");
  }

  @Test
  void aKeyAmongTheProvidersOfAMessageKeepsTheMessageBack() {
    String says = "No AWS Credentials provided by %s : org.x.Failed";
    HadoopAnswer usual = new HadoopAnswer(said("says", says.formatted("SimpleProvider")));
    assertThat(usual.complaint()).isPresent();
    assertThat(new HadoopAnswer(said("says", says.formatted(KEY))).complaint()).isEmpty();
  }

  private static String said(String name, String value) {
    return HadoopDriver.MARK + name + " " + value + "\n";
  }
}
