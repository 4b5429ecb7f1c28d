package dev.whoami.report.writer;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.world.Surroundings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command that started whoami. Commands that whoami prints for the user begin with it, because
 * a bare whoami is another program on every Unix.
 */
public final class StartCommand {
  /** The command if nothing says how whoami was started. */
  public static final StartCommand USUAL = new StartCommand(Names.USUAL_COMMAND, "");

  /** A launcher sets its own command as this system property, because Java knows only the jar. */
  static final String GIVEN = "whoami.command";

  /**
   * A script that copies whoami into a container also sets the hyphens that must precede the
   * arguments.
   */
  private static final Pattern GIVEN_COMMAND = Pattern.compile("(.*?)( --)?", Pattern.DOTALL);

  private static final Pattern OWN_CLASS = Pattern.compile("dev\\.whoami\\..*", Pattern.DOTALL);
  private static final Pattern JAR = Pattern.compile("([^:]+\\.jar)");
  private static final Pattern JAR_AND_ARGUMENTS =
      Pattern.compile("(.+?\\.jar)(?: .*)?", Pattern.DOTALL);

  private final String command;

  /** What precedes the arguments: nothing, or two hyphens. */
  private final String hyphens;

  private StartCommand(String command, String hyphens) {
    this.command = command;
    this.hyphens = hyphens;
  }

  /**
   * First the launcher's command; then the jar with which Java was started; finally the default.
   */
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

  /** The command with these arguments, already quoted for a shell. */
  public String with(String arguments) {
    return text() + " " + arguments;
  }

  /** The diagnosis with this command in each fix that starts whoami. */
  public Diagnosis in(Diagnosis diagnosis) {
    return diagnosis.startedBy(text());
  }

  /** The names with this command. */
  public Names in(Names known) {
    return known.with("whoami", text());
  }

  /** The option of Java that gives this command to a second run of whoami. */
  public String handedOn() {
    return "-D" + GIVEN + "=" + text();
  }

  /** Whether a script on another machine started whoami. Such a script removes the jar again. */
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
