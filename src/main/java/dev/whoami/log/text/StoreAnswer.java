package dev.whoami.log.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words of an answer that S3 never gives. So another store or a proxy gave it. */
final class StoreAnswer {
  private static final String DENIED = "AccessDenied";
  private static final String MINIO = "MinIO or a store like it";
  private static final String B2 = "Backblaze B2";
  private static final String GARAGE = "Garage";
  private static final String CEPH = "Ceph";

  /** Every answer of S3 has a request ID, and its denials have a message. */
  private static final String NO_S3 = "a store or a proxy that is not S3";

  private static final List<StoreAnswer> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              of(MINIO, "Access Denied.</Message>", ""),
              of(MINIO, "dd9025bab4ad464b049177c95eb6ebf374d3b3fd1af9251148b658df7ac2e3e8", ""),
              of(B2, "not entitled", DENIED),
              of(GARAGE, "Forbidden: No such key: GK", DENIED),
              of(GARAGE, "Operation is not allowed for this key", ""),
              of(CEPH, "-default-default", "Request"),
              of(NO_S3, "operation: Unknown", "(AccessDenied)"),
              of(NO_S3, "api error AccessDenied: UnknownError", ""),
              of(NO_S3, "RequestID: , HostID: , api error ", "operation error S3: "),
              of(NO_S3, "Request ID: null; S3 Extended Request ID: null", "Status Code: 403"),
              of(NO_S3, "(Service: S3, Status Code: 403, Request ID: null", "")));

  private final String store;
  private final String word;
  private final String other;

  private StoreAnswer(String store, String word, String other) {
    this.store = store;
    this.word = word;
    this.other = other;
  }

  /** An answer with both words. The second may be empty. */
  private static StoreAnswer of(String store, String word, String other) {
    return new StoreAnswer(store, word, other);
  }

  static List<String> words() {
    return ALL.stream().map(it -> it.word).collect(Collectors.toList());
  }

  /** The store that answered with the word of this number, if the line is such an answer. */
  static Optional<String> store(int number, String line) {
    StoreAnswer answer = ALL.get(number);
    return line.contains(answer.other) ? Optional.of(answer.store) : Optional.empty();
  }

  @Override
  public String toString() {
    return store + ": " + word;
  }
}
