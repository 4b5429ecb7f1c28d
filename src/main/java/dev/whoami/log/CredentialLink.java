package dev.whoami.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The source of a request's credentials, as a User-Agent shows it. It is a code in the list of
 * features (m/…), or in older versions of the SDK for Java 2 a word (cfg/auth-source#…).
 */
enum CredentialLink {
  CODE("e", "stat", "keys in the program's code"),
  SYSTEM_PROPERTIES("f", "sys", "system properties"),
  ENVIRONMENT("g", "env", "environment variables"),
  WEB_IDENTITY_OF_ENVIRONMENT("h", "", "web identity of the environment"),
  ASSUMED_ROLE("i", "stsrole", "an assumed role"),
  WEB_IDENTITY("k", "stsweb", "web identity"),
  PROFILE("n", "prof", "a profile"),
  SOURCE_PROFILE("o", "", "the source profile of a profile"),
  NAMED_PROVIDER("p", "", "the credential_source of a profile"),
  WEB_IDENTITY_OF_PROFILE("q", "", "web identity of a profile"),
  SSO_OF_PROFILE("r", "", "single sign-on of a profile"),
  SSO("s", "sso", "single sign-on"),
  PROCESS_OF_PROFILE("v", "", "credential_process of a profile"),
  PROCESS("w", "proc", "a credential process"),
  CONTAINER("z", "cont", "the container's endpoint"),
  INSTANCE_METADATA("0", "imds", "instance metadata"),
  LOGIN_OF_PROFILE("AC", "", "the login session of a profile"),
  LOGIN("AD", "", "a login session");

  private static final int LONGEST_LIST = 200;

  private final String code;
  private final String word;
  private final String words;

  CredentialLink(String code, String word, String words) {
    this.code = code;
    this.word = word;
    this.words = words;
  }

  /**
   * The links in the list of features that begins here. Only a User-Agent of the newer form (ua/2.)
   * has one. Most features are not about credentials.
   */
  static List<CredentialLink> inFeatures(String userAgent, int from) {
    List<CredentialLink> links = new ArrayList<>();
    if (!userAgent.contains("ua/2.")) {
      return links;
    }
    int most = Math.min(userAgent.length(), from + LONGEST_LIST);
    int to = from;
    while (to < most
        && (Character.isLetterOrDigit(userAgent.charAt(to)) || userAgent.charAt(to) == ',')) {
      to++;
    }
    for (String code : userAgent.substring(from, to).split(",", -1)) {
      Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().ifPresent(links::add);
    }
    return links;
  }

  /** The link for the word of the older form that begins here in a User-Agent. Case is ignored. */
  static Optional<CredentialLink> ofWordAt(String userAgent, int from) {
    int to = from;
    while (to < userAgent.length() && Character.isLetter(userAgent.charAt(to))) {
      to++;
    }
    String word = userAgent.substring(from, to);
    return Arrays.stream(values())
        .filter(it -> !it.word.isEmpty() && it.word.equalsIgnoreCase(word))
        .findFirst();
  }

  boolean isWebIdentity() {
    return this == WEB_IDENTITY
        || this == WEB_IDENTITY_OF_ENVIRONMENT
        || this == WEB_IDENTITY_OF_PROFILE;
  }

  /** The words for people. */
  String words() {
    return words;
  }
}
