package dev.whoami.build.share;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The completion for bash. picocli has one, too; it completes neither "--format=", nor the second
 * of a list, nor a file where the code has it as text.
 */
final class BashCompletion {
  private static final String BEFORE =
      """
      # Completion of whoami for bash, made by its build from its commands. To be sourced, or put as
      # "whoami" into a folder of bash-completion. For an alias: complete -F _whoami NAME

      _whoami() {
        local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
        local command='' offered='' files='' i
        COMPREPLY=()
        # "=" is a word of its own.
        if [[ $word == = ]]; then
          word=''
        elif [[ $option == = ]]; then
          option=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            --)
              # A command of another program follows.
              compopt -o default
              if ((i == COMP_CWORD - 1)); then
                mapfile -t COMPREPLY < <(compgen -c -- "$word")
              fi
              return
              ;;
            @VALUED@)
              if [[ ${COMP_WORDS[i + 1]} == = ]]; then
                ((i++))
              fi
              ((i++))
              ;;
            -*) ;;
            *) : "${command:=${COMP_WORDS[i]}}" ;;
          esac
        done
        case "$command $option" in
      """;

  private static final String BETWEEN =
      """
          *)
            if [[ $word == -* ]]; then
              case $command in
      """;

  private static final String WORDS =
      """
              esac
            else
              case $command in
      """;

  private static final String AFTER =
      """
              esac
            fi
            ;;
        esac
        case $files in
          file)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            ;;
          folder)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -d -- "$word")
            ;;
          list)
            # What stands before the last comma stays.
            local before=''
            if [[ $word == *,* ]]; then
              before=${word%,*},
            fi
            mapfile -t COMPREPLY < <(compgen -P "$before" -W "$offered" -- "${word##*,}")
            ;;
          *) mapfile -t COMPREPLY < <(compgen -W "$offered" -- "$word") ;;
        esac
      }

      complete -F _whoami whoami
      """;

  private BashCompletion() {}

  static String script() {
    List<CommandLook> all = CommandLook.all();
    StringBuilder script = new StringBuilder(BEFORE.replace("@VALUED@", valued(all)));
    for (CommandLook each : all) {
      each.options().stream()
          .filter(CommandLook::takesValue)
          .forEach(option -> script.append(value(each, option)));
    }
    script.append(BETWEEN);
    for (CommandLook each : all) {
      String names =
          each.options().stream()
              .flatMap(it -> Stream.of(it.names()))
              .collect(Collectors.joining(" "));
      script.append("          ").append(of(each)).append(") offered='").append(names);
      script.append("' ;;\n");
    }
    script.append(WORDS);
    all.forEach(each -> script.append(words(each)));
    return script.append(AFTER).toString();
  }

  /** The options after which a value follows. */
  private static String valued(List<CommandLook> all) {
    return all.stream()
        .flatMap(it -> it.options().stream())
        .filter(CommandLook::takesValue)
        .flatMap(it -> Stream.of(it.names()))
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private static String of(CommandLook command) {
    return command.command().isEmpty() ? "''" : command.command();
  }

  private static String value(CommandLook command, OptionSpec option) {
    String cases =
        Stream.of(option.names())
            .map(name -> "'" + command.command() + " " + name + "'")
            .collect(Collectors.joining(" | "));
    return "    " + cases + ") " + offer(option) + "\n";
  }

  private static String offer(ArgSpec argument) {
    String kind =
        CommandLook.isFile(argument)
            ? "file"
            : CommandLook.isFolder(argument)
                ? "folder"
                : CommandLook.isList(argument) ? "list" : "";
    String candidates = String.join(" ", CommandLook.candidates(argument));
    return (kind.isEmpty() ? "" : "files='" + kind + "' ")
        + (candidates.isEmpty() ? "" : "offered='" + candidates + "' ")
        + ";;";
  }

  /** What may follow that is no option: a command, a scenario, a file. */
  private static String words(CommandLook command) {
    String offer =
        command.command().isEmpty()
            ? "offered='" + String.join(" ", CommandLook.names()) + "' ;;"
            : command.spec().positionalParameters().stream()
                .filter(it -> !it.hidden() && !CommandLook.isCommand(it))
                .findFirst()
                .map((PositionalParamSpec it) -> offer(it))
                .orElse(";;");
    return "          " + of(command) + ") " + offer + "\n";
  }
}
