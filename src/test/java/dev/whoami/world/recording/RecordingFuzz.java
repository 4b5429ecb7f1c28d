package dev.whoami.world.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.InputFile;
import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.world.http.FakeSurroundings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Recordings: those of others, which are read, and our own, in which no secret is. */
public final class RecordingFuzz {
  public static final Seeds REPLIES =
      Seeds.of(
          "GET http://h/ [a] 200 (once) (Date: x%0a) (Millis: 3) body", "GET http://h/ refused");
  public static final Seeds SETTINGS =
      Seeds.of(
          "file\\ /a=denied\nreal\\ /proc/self=present /proc/7\nright\\ 7\\ /a=true\n",
          "entry\\ a.jar!/b=too-large\nfolder\\ /x=present a\\nb\ntime=2026-01-01T00:00:00Z\n");
  public static final Seeds DOCUMENTS =
      Seeds.of(
          "{`AccessKeyId`:`ASIAPLANTEDPLANTED01`,`SecretAccessKey`:`%`,`Token`:`%`}",
          "[default]\naws_access_key_id = AKIAPLANTEDPLANTED01\naws_secret_access_key = %\n",
          "<configuration><property><name>fs.s3a.secret.key</name><value>%</value></property>",
          "<property name='fs.s3a.session.token' value='%'/><!-- % --><![CDATA[%]]>",
          "export AWS_SECRET_ACCESS_KEY='%'\nfs.s3a.secret.key=% \\\n%\n",
          "AWS_SECRET_ACCESS_KEY=%\0java\0-Dfs.s3a.secret.key=%\0",
          "{`a`:`\\u0070L4nt`,`b`:%,'c':'%'} % `");

  private static final List<String> PATHS =
      List.of(
          "/home/app/.aws/credentials",
          "/opt/hadoop/etc/hadoop/core-site.xml",
          "/etc/app/app.conf",
          "/etc/app/keys",
          "/proc/7/environ",
          "/proc/7/cmdline");

  private RecordingFuzz() {}

  /** A recording as one file. */
  public static byte[] zipped() {
    RecordingSurroundings seen =
        new RecordingSurroundings(new FakeSurroundings().file("/sys/region", "here"));
    seen.file("/sys/region");
    return Recording.of(seen, Map.of(), Map.of()).zipped();
  }

  /** Someone else's. */
  public static void archive(byte[] input, Said said) {
    try (ReplayFolder folder = ReplayFolder.in(InputFile.with(input))) {
      folder.problem().ifPresent(said::line);
      folder.surroundings().ifPresent(it -> it.file("/sys/region"));
    }
  }

  public static void reply(byte[] input, Said said) {
    try {
      RecordedReply.parse(new String(input, UTF_8).replace("@", ""), Path.of("/nowhere")).reply();
    } catch (IllegalArgumentException documented) {
      // A line that whoami does not write: the folder is damaged.
    }
  }

  public static void settings(byte[] input, Said said) throws IOException {
    Properties all = new Properties();
    try {
      all.load(new StringReader(new String(input, UTF_8)));
      new RecordedLooks(all);
      Instant.parse(all.getProperty("time", "2026-01-01T00:00:00Z"));
    } catch (IllegalArgumentException | DateTimeException documented) {
      // The same.
    }
  }

  /** A file of each kind, also where it is broken. */
  public static void redaction(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    for (String path : PATHS) {
      Placeholders placeholders = new Placeholders();
      String kept =
          new FilePlaceholders(placeholders, Set.of(), Set.of(), ArgumentFiles.in(Map.of()))
              .of(path, text);
      said.hidesSecrets(placeholders.replacedIn(kept));
    }
    said.hidesSecrets(
        new JsonPlaceholders(new Placeholders(), JsonPlaceholders.DOCUMENTS).of(text));
  }
}
