package dev.whoami.aws;

/**
 * Something unusual in the JSON in which an endpoint provides credentials. Some clients accept such
 * a document, others reject it.
 */
public enum CredentialsFlaw {
  /** The mark that some editors put before a text. */
  BYTE_ORDER_MARK("it begins with a byte order mark"),
  /** A status from 201 to 299. */
  OTHER_STATUS("the status is not 200"),
  /** AccessKeyId and the other fields in another case. */
  OTHER_CASE("the names of the fields are in other letters than AWS's"),
  /** A flaw of the instance metadata, which list the role first. */
  SEVERAL_ROLES("the list before it names several roles"),
  /** EC2 itself never sends this. */
  LIST_WITH_LINE_BREAK("the list before it ends in a line break"),
  /** More than 64 characters; the token of EC2 itself has 56. */
  SESSION_TOKEN_LONG("the session token before it has more than 64 characters"),
  CODE_MISSING("it has no Code"),
  CODE_OTHER("its Code is not Success"),
  TOKEN_MISSING("it has no Token"),
  /** SessionToken replaces it, as a credential_process prints it. */
  TOKEN_BY_OTHER_NAME("its Token is called SessionToken"),
  TOKEN_NULL("its Token is null"),
  TOKEN_BLANK("its Token is blank"),
  EXPIRATION_MISSING("it has no Expiration"),
  EXPIRATION_NULL("its Expiration is null"),
  EXPIRATION_BLANK("its Expiration is blank"),
  /** The form of Python's isoformat(): +00:00 instead of Z. */
  EXPIRATION_WITH_OFFSET("its Expiration ends in an offset and not in Z"),
  /** An offset without a colon: +0000. */
  EXPIRATION_WITH_PLAIN_OFFSET("its Expiration ends in an offset without a colon"),
  EXPIRATION_WITH_FRACTION("its Expiration has fractions of a second"),
  EXPIRATION_WITHOUT_ZONE("its Expiration has no time zone"),
  /** A blank instead of the T. */
  EXPIRATION_WITH_BLANK("its Expiration has a blank between date and time"),
  EXPIRATION_NUMBER("its Expiration is a number"),
  EXPIRATION_NOT_A_TIME("its Expiration is not a time");

  private final String words;

  CredentialsFlaw(String words) {
    this.words = words;
  }

  /** The flaw as one clause, with "it" for the document. */
  public String words() {
    return words;
  }
}
