package dev.whoami.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;

/** What the programs print that whoami runs to try other libraries: theirs may print anything. */
public final class TrialFuzz {
  public static final Seeds ANSWERS =
      Seeds.of(
          "x\n{`version`:`1.2.3`,`accessKeyId`:`AKIAPLANTEDPLANTED01`}\n",
          "{`version`:`1.2`,`error`:`NoCredentialsError`,`accessKeyId`:null}",
          "version 3.3.6\nprovider org.x.Y\nkey AKIAPLANTEDPLANTED01\nerror java.lang.X %\ndone\n");

  private TrialFuzz() {}

  public static void answer(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    AnswerLine line = AnswerLine.in(text);
    said.line(line.errorClass());
    line.version().ifPresent(said::line);
    line.accessKeyId().ifPresent(said::line);
    line.isComplete();
    HadoopAnswer answer = new HadoopAnswer(text);
    answer.version().ifPresent(said::line);
    answer.provider().ifPresent(said::line);
    answer.errors().forEach(said::line);
    answer.missing().ifPresent(said::line);
    answer.accessKeyId().ifPresent(said::line);
    answer.complaint();
  }
}
