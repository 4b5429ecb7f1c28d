package dev.whoami.build.share;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion for zsh, which shows what each option is for, as bash's cannot. */
final class ZshCompletion {
  private static final String BEFORE =
      """
      #compdef whoami
      # Completion of whoami for zsh, made by its build from its commands. To be put as "_whoami"
      # into a folder of $fpath. For an alias: compdef _whoami NAME

      _whoami() {
        local curcontext=$curcontext state line
        typeset -A opt_args
        local -a commands
        commands=(
      """;

  private static final String AFTER =
      """
            esac
            ;;
        esac
      }

      if [[ $funcstack[1] == _whoami ]]; then
        _whoami "$@"
      else
        compdef _whoami whoami
      fi
      """;

  private ZshCompletion() {}

  static String script() {
    List<CommandLook> all = CommandLook.all();
    StringBuilder script = new StringBuilder(BEFORE);
    all.stream()
        .skip(1)
        .forEach(
            it ->
                script
                    .append("    ")
                    .append(quoted(it.command() + ":" + CommandLook.brief(it.description())))
                    .append('\n'));
    script.append("  )\n  _arguments -C -A '-*' \\\n");
    script.append(options(all.get(0), "    "));
    script.append("    '1:command:->command' '*::argument:->arguments'\n");
    script.append("  case $state in\n    command) _describe -t commands command commands ;;\n");
    script.append("    arguments)\n      case $line[1] in\n");
    all.stream().skip(1).forEach(it -> script.append(command(it)));
    return script.append(AFTER).toString();
  }

  private static String command(CommandLook command) {
    List<PositionalParamSpec> words =
        command.spec().positionalParameters().stream().filter(it -> !it.hidden()).toList();
    String positional =
        words.stream().map(it -> " \\\n            " + word(it)).collect(Collectors.joining());
    return "        "
        + command.command()
        + ")\n          _arguments \\\n"
        + options(command, "            ").replaceFirst(" \\\\\n$", "")
        + positional
        + "\n          ;;\n";
  }

  private static String options(CommandLook command, String margin) {
    return command.options().stream()
        .map(it -> margin + option(it) + " \\\n")
        .collect(Collectors.joining());
  }

  private static String option(OptionSpec option) {
    String shown = "[" + escaped(CommandLook.brief(CommandLook.text(option))) + "]";
    return Stream.of(option.names())
        .map(
            name ->
                CommandLook.takesValue(option)
                    ? quoted(name + "=" + shown + ":" + label(option) + ":" + action(option))
                    : quoted("(" + String.join(" ", option.names()) + ")" + name + shown))
        .collect(Collectors.joining(" "));
  }

  private static String word(PositionalParamSpec word) {
    boolean isMany = word.arity().max() > 1 || word.index().max() > word.index().min();
    String place = isMany ? (CommandLook.isCommand(word) ? "*::" : "*:") : "1:";
    return quoted(place + label(word) + ":" + action(word));
  }

  private static String action(ArgSpec argument) {
    String candidates = String.join(" ", CommandLook.candidates(argument));
    if (CommandLook.isList(argument)) {
      return "_sequence compadd - " + candidates;
    }
    return !candidates.isEmpty()
        ? "(" + candidates + ")"
        : CommandLook.isFile(argument)
            ? "_files"
            : CommandLook.isFolder(argument)
                ? "_files -/"
                : CommandLook.isCommand(argument) ? "_normal" : " ";
  }

  private static String label(ArgSpec argument) {
    return argument.paramLabel().replaceAll("[^A-Z@|]+", " ").strip().replaceAll(" .*", "");
  }

  /** A colon, a bracket or a backslash would end a part of the word. */
  private static String escaped(String text) {
    return text.replaceAll("([\\[\\]:\\\\])", "\\\\$1");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
