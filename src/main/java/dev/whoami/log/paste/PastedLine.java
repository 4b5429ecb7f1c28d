package dev.whoami.log.paste;

/** A line without what terminals, web pages, chats and other programs put into it on its way. */
public final class PastedLine {
  private PastedLine() {}

  /** As its program wrote it, as far as that can be seen. */
  public static String plain(String pasted) {
    return SlackLinks.without(
        PastedCharacters.without(TerminalColors.without(EscapedText.plain(pasted))));
  }
}
