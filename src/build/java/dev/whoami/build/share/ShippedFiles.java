package dev.whoami.build.share;

import dev.whoami.cli.WhoamiCommandLine;
import dev.whoami.cli.completion.BashCompletion;
import dev.whoami.cli.completion.ZshCompletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A step of the release: writes completion and manual page, each where a system looks for it. */
public final class ShippedFiles {
  private ShippedFiles() {}

  /** The folder, as /usr/share is one; the day. */
  public static void main(String[] arguments) throws IOException {
    Path share = Path.of(arguments[0]);
    write(
        share.resolve("bash-completion/completions/whoami"),
        BashCompletion.script(WhoamiCommandLine.create()));
    write(
        share.resolve("zsh/site-functions/_whoami"),
        ZshCompletion.script(WhoamiCommandLine.create()));
    write(share.resolve("man/man1/whoami.1"), ManualPage.text(LocalDate.parse(arguments[1])));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
