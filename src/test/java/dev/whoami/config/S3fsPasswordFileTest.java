package dev.whoami.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.probe.Outcome;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3fsPasswordFileTest {
  private static final String LINE =
      "is not one of s3fs, which takes ID:SECRET without blanks and sections";

  private static Outcome keys(@Nullable String text) {
    FakeSurroundings here = new FakeSurroundings();
    if (text != null) {
      here.file("/p", text.replace("\\n", "\n").replace("NEL", "\u0085"));
    }
    ConfigFile mounts =
        new ConfigFile(
            "/etc/fstab", ConfigFormat.FSTAB, List.of(), "/etc/fstab", new Witness(here));
    return S3fsPasswordFile.keys("/p", Optional.of("logs"), mounts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '# a:b\\nAKIAEXAMPLEEXAMPL0001:s3cr3t'                                     | 0001
          AKIAEXAMPLEEXAMPL0001:s3cr3t\\nlogs:AKIAEXAMPLEEXAMPL0002:s3cr3t        | 0002
          AKIAEXAMPLEEXAMPL0001:s3cr3t\\ndata:AKIAEXAMPLEEXAMPL0002:s3cr3t        | 0001
          a:b:c\\nlogs:AKIAEXAMPLEEXAMPL0002:s3cr3t\\nAWSAccessKeyId=AKIAEXAMPLEEXAMPL0003\\nAWSSecretKey=s3cr3t | 0003
          AWSSecretKey=x\\nAWSAccessKeyId=AKIAEXAMPLEEXAMPL0003\\nAWSAccessKeyId=AKIAEXAMPLEEXAMPL0004 | 0003
          """)
  void takesTheKeyOfTheBucketBeforeThatOfAllAndNamedOnesBeforeBoth(String text, String end) {
    assertThat(keys(text).reason()).isEqualTo("access key AKIA…" + end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                | the password file /p does not exist
          data:AKIAEXAMPLEEXAMPL0002:s3cr3t     | the password file /p has no key for this bucket
          '# nothing'                           | the password file /p has no key for this bucket
          [default]\\nAKIA:s3cr3t               | the password file /p: line 1 LINE
          \\naws_access_key_id = AKIA           | the password file /p: line 2 LINE
          'AKIA: NELx'                           | the password file /p: line 1 LINE
          AKIA1:x\\nAKIA2:y                     | the password file /p: line 2 has a second key for the same bucket
          AWSSecretKey=x\\nAKIA1:y              | AWSSecretKey is set, AWSAccessKeyId is not
          """)
  void stopsWhereS3fsStops(@Nullable String text, String reason) {
    assertThat(keys(text).kind()).isEqualTo(Outcome.Kind.BROKEN);
    assertThat(keys(text).reason()).isEqualTo(reason.replace("LINE", LINE));
  }
}
