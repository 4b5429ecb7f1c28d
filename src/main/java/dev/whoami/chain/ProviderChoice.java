package dev.whoami.chain;

/** How long a client stays with the provider that answered first, if known. */
public enum ProviderChoice {
  NOT_KNOWN(""),
  FOR_LIFE("keeps the first provider that answered for the life of the process"),
  AT_EACH_RENEWAL(
      "asks the whole chain again when its keys end or are refused; a source that fails just then"
          + " changes the identity"),
  AT_EACH_REQUEST(
      "asks the whole chain again for each request; a source that fails for a moment changes the"
          + " identity for that long");

  private final String words;

  ProviderChoice(String words) {
    this.words = words;
  }

  /** The choice, in words that follow the client's name; empty if it is not known. */
  public String words() {
    return words;
  }
}
