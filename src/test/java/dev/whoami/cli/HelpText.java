package dev.whoami.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help pages of the jar as picocli lays them out, but for some parts: the commands are in
 * groups, the options are in groups with the rare ones last, and no example is broken.
 */
final class HelpText {
  private static final List<String> ORDER =
      Arrays.asList(
          UsageMessageSpec.SECTION_KEY_HEADER,
          UsageMessageSpec.SECTION_KEY_SYNOPSIS,
          UsageMessageSpec.SECTION_KEY_DESCRIPTION,
          UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
          UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
          UsageMessageSpec.SECTION_KEY_OPTION_LIST,
          UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST,
          UsageMessageSpec.SECTION_KEY_FOOTER);

  private HelpText() {}

  /** The page of a command, for a terminal of that width. */
  static String of(CommandLine command, int width) {
    command
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setUsageHelpLongOptionsMaxWidth(22)
        .setUsageHelpWidth(width);
    in(command);
    return command.getUsageMessage();
  }

  private static void in(CommandLine program) {
    Map<String, IHelpSectionRenderer> sections =
        new LinkedHashMap<>(new CommandLine(CommandSpec.create()).getHelpSectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpText::options);
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpText::commands);
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpText::examples);
    titled(sections, UsageMessageSpec.SECTION_KEY_SYNOPSIS, "\nUsage: ", help -> help.synopsis(7));
    titled(sections, UsageMessageSpec.SECTION_KEY_DESCRIPTION, "\n", Help::description);
    titled(
        sections,
        UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
        "\nArguments:\n",
        Help::parameterList);
    titled(
        sections,
        UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST,
        "\nExit codes:\n",
        Help::exitCodeList);
    program.setHelpSectionMap(sections);
    program.setHelpSectionKeys(ORDER);
  }

  private static void titled(
      Map<String, IHelpSectionRenderer> sections,
      String key,
      String title,
      IHelpSectionRenderer renderer) {
    sections.put(
        key,
        help -> {
          String text = renderer.render(help);
          return text.trim().isEmpty() ? "" : title + text;
        });
  }

  private static String commands(Help help) {
    if (help.commandSpec().parent() != null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (CommandName.Group group : CommandName.Group.values()) {
      if (group == CommandName.Group.OLD) {
        continue;
      }
      text.append('\n').append(group.title()).append(":\n");
      for (CommandName each : CommandName.in(group)) {
        text.append(String.format("  %-12s%s%n", each.word(), each.summary()));
      }
    }
    return text.toString();
  }

  private static String options(Help help) {
    Map<OptionGroup, List<OptionSpec>> groups = new EnumMap<>(OptionGroup.class);
    String command = help.commandSpec().parent() == null ? "" : help.commandSpec().name();
    for (OptionSpec each : help.commandSpec().options()) {
      if (!each.hidden()) {
        OptionGroup group = OptionGroup.of(command, each.longestName());
        groups.computeIfAbsent(group, it -> new ArrayList<>()).add(each);
      }
    }
    StringBuilder text = new StringBuilder();
    groups.forEach(
        (group, some) -> {
          Help.Layout layout = help.createDefaultLayout();
          layout.addOptions(some, help.createDefaultParamLabelRenderer());
          text.append('\n').append(group.title()).append(":\n").append(layout);
        });
    return text.toString();
  }

  private static String examples(Help help) {
    String[] lines = help.commandSpec().usageMessage().footer();
    return lines.length == 0
        ? ""
        : "\nExamples:\n  " + String.join("\n  ", lines) + System.lineSeparator();
  }
}
