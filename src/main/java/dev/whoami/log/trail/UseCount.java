package dev.whoami.log.trail;

/** How often a call was made, and when first and last, as CloudTrail writes times. */
public final class UseCount {
  private final long requests;
  private final String first;
  private final String last;

  private UseCount(long requests, String first, String last) {
    this.requests = requests;
    this.first = first;
    this.last = last;
  }

  /** The count of one request at this time, or of a query's row. */
  public static UseCount of(long requests, String first, String last) {
    return new UseCount(requests, first, last);
  }

  /** The sum of both. */
  UseCount and(UseCount other) {
    return new UseCount(
        requests + other.requests,
        first.compareTo(other.first) <= 0 ? first : other.first,
        last.compareTo(other.last) >= 0 ? last : other.last);
  }

  public long requests() {
    return requests;
  }

  public String first() {
    return first;
  }

  public String last() {
    return last;
  }
}
