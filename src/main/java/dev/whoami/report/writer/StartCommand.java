package dev.whoami.report.writer;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.world.Surroundings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command that starts this program, as it was started. What we print to be typed begins with
 * it: a bare whoami is another program on every Unix.
 */
public final class StartCommand {
  /** The command where nothing says how this program was started. */
  public static final StartCommand USUAL = new StartCommand(Names.USUAL_COMMAND, "");

  /** A launcher gives its own command in this system property: Java only knows the jar. */
  static final String GIVEN = "whoami.command";

  /** A script that copies whoami into a container also gives the hyphens before its arguments. */
  private static final Pattern GIVEN_COMMAND = Pattern.compile("(.*?)( --)?", Pattern.DOTALL);

  private static final Pattern OWN_CLASS = Pattern.compile("dev\\.whoami\\..*", Pattern.DOTALL);
  private static final Pattern JAR = Pattern.compile("([^:]+\\.jar)");
  private static final Pattern JAR_AND_ARGUMENTS =
      Pattern.compile("(.+?\\.jar)(?: .*)?", Pattern.DOTALL);

  private final String command;

  /** Stands before arguments: empty, or two hyphens. */
  private final String hyphens;

  private StartCommand(String command, String hyphens) {
    this.command = command;
    this.hyphens = hyphens;
  }

  /** First what the launcher says; next the jar that Java was started with; finally the usual. */
  public static StartCommand in(Surroundings here) {
    Matcher given = GIVEN_COMMAND.matcher(here.property(GIVEN).text());
    if (given.matches() && !given.group(1).isEmpty()) {
      return new StartCommand(given.group(1), given.group(2) == null ? "" : given.group(2));
    }
    String java = here.property("sun.java.command").text();
    boolean isClass = java.isEmpty() || OWN_CLASS.matcher(java).matches();
    Matcher jar =
        isClass
            ? JAR.matcher(here.property("java.class.path").text())
            : JAR_AND_ARGUMENTS.matcher(java);
    return jar.matches() ? ofJar(jar.group(1)) : USUAL;
  }

  static StartCommand ofJar(String path) {
    return new StartCommand("java -jar " + ShellWord.of(path), "");
  }

  /** The command that explains a finding. */
  public String explain(String code) {
    return with("explain " + code);
  }

  /** The command with these arguments, which are words of a shell. */
  public String with(String arguments) {
    return text() + " " + arguments;
  }

  /** The diagnosis, whose fixes begin with this command where they start this program. */
  public Diagnosis in(Diagnosis diagnosis) {
    return diagnosis.startedBy(text());
  }

  /** These names, and this command. */
  public Names in(Names known) {
    return known.with("whoami", text());
  }

  /** The option of Java with which a second run of this program names this command. */
  public String handedOn() {
    return "-D" + GIVEN + "=" + text();
  }

  /** Whether a script on another machine started it, which removes the jar again. */
  public boolean isFromOutside() {
    return !hyphens.isEmpty();
  }

  private String text() {
    return command + hyphens;
  }

  /** The command without arguments. */
  @Override
  public String toString() {
    return command;
  }
}
