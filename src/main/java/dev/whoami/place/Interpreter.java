package dev.whoami.place;

import dev.whoami.world.process.ProgramNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The interpreters, and what each of their options does with the words that follow it. An option
 * whose meaning is uncertain is not listed. After such an option, no word counts as the script.
 */
enum Interpreter {
  /** https://docs.python.org/3/using/cmdline.html */
  PYTHON(
      ProgramNames.of("python#", "pypy#"),
      "flag bBdEhiIOPqRsStuvVx value QWX module m code c",
      "value --check-hash-based-pycs"),

  /** https://nodejs.org/api/cli.html */
  NODE(
      ProgramNames.of("node#", "nodejs#"),
      "flag chiv value Cr code ep",
      "code --eval --print"
          + " flag --abort-on-uncaught-exception --check --enable-source-maps --expose-gc"
          + " --inspect --inspect-brk --inspect-wait --no-deprecation --no-warnings"
          + " --pending-deprecation --preserve-symlinks --preserve-symlinks-main"
          + " --throw-deprecation --trace-deprecation --trace-exit --trace-uncaught"
          + " --trace-warnings --use-bundled-ca --use-openssl-ca --watch"
          + " value --conditions --dns-result-order --env-file --env-file-if-exists"
          + " --experimental-loader --icu-data-dir --import --input-type --loader"
          + " --openssl-config --redirect-warnings --require --title --unhandled-rejections"),

  /**
   * A colon is a category of warnings, behind W.
   *
   * <p>https://docs.ruby-lang.org/en/master/ruby/options_md.html
   */
  RUBY(
      ProgramNames.of("ruby#"),
      "flag achlnpsSUvwy value CEIrX number 0TW rest FiKx: code e",
      "flag --debug --disable-gems --jit --verbose --yjit"
          + " value --disable --enable --encoding --external-encoding --internal-encoding"),

  /** https://perldoc.perl.org/perlrun */
  PERL(
      ProgramNames.of("perl#"),
      "flag acfghnpsStTuUvwWX value I number 0l rest Fix attached mM code eE",
      ""),

  /** https://www.php.net/manual/en/features.commandline.options.php */
  PHP(
      ProgramNames.of("php#"),
      "flag aCehHilmnqsvw value cdStz code BERr",
      "flag --interactive --no-php-ini"
          + " value --define --docroot --php-ini --server --zend-extension"
          + " code --process-begin --process-code --process-end --run");

  /** What an option takes. */
  enum Takes {
    /** Nothing. */
    FLAG,
    /** The rest of its word, or the next word. */
    VALUE,
    /** The option takes the digits that follow it. */
    NUMBER,
    /** The rest of its word, which may be nothing. */
    REST,
    /** The rest of its word, which it needs. */
    ATTACHED,
    /** The name of a module to run, in the rest of its word or in the next one. */
    MODULE,
    /** A program. */
    CODE,
    UNKNOWN
  }

  private final ProgramNames names;
  private final Map<String, Takes> options = new HashMap<>();

  /**
   * In both lists, a word of {@link Takes} applies to the options that follow it. The letters are
   * options of one letter, without their dash.
   */
  Interpreter(ProgramNames names, String letters, String words) {
    this.names = names;
    Takes takes = Takes.UNKNOWN;
    String[] list = letters.split(" ", -1);
    for (int i = 0; i < list.length; i += 2) {
      for (char letter : list[i + 1].toCharArray()) {
        options.put("-" + letter, Takes.valueOf(list[i].toUpperCase(Locale.ROOT)));
      }
    }
    for (String each : words.split(" ", -1)) {
      if (each.startsWith("-")) {
        options.put(each, takes);
      } else if (!each.isEmpty()) {
        takes = Takes.valueOf(each.toUpperCase(Locale.ROOT));
      }
    }
  }

  static Optional<Interpreter> named(String program) {
    return Arrays.stream(values()).filter(it -> it.names.have(program)).findFirst();
  }

  /** What this option takes. The option is a dash and a letter, or a long option. */
  Takes takes(String option) {
    return options.getOrDefault(option, Takes.UNKNOWN);
  }

  /** Whether a script follows two dashes; those of PHP are followed by arguments. */
  boolean hasScriptBehindDashes() {
    return this != PHP;
  }
}
