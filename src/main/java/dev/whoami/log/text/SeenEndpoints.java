package dev.whoami.log.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The endpoints of a text: those of AWS, and those of stores and emulators that have its API. What
 * such a store answers is not an answer of AWS, also where its endpoint is on another line. That
 * the store did answer, an endpoint does not show: a call that it does not have is one of AWS.
 */
public final class SeenEndpoints {
  private static final int MOST = 20;
  private static final List<String> STORES = OtherStores.words();
  private static final List<String> OF_AWS =
      Arrays.asList(".amazonaws.com", "arn:aws:sts::", "arn:aws:iam::");

  /** Words of programs and addresses that are about AWS, and prove no endpoint. */
  private static final List<String> ABOUT_AWS =
      Arrays.asList("s3://", "s3a://", "LogStash::Inputs::S3", "LogStash::Outputs::S3", "arn:aws:");

  /** A denial by whomever: that it is one of AWS, these words do not show. */
  private static final List<String> DENIALS =
      Arrays.asList("Access Denied", "AccessDenied", "Access denied", "403 Forbidden");

  private static final List<String> ALL = all();

  private String store = "";

  /** The services of the calls whose credentials somebody rejected. */
  private final Set<String> rejecting = new TreeSet<>();

  private boolean isOfAws;
  private boolean isAboutAws;
  private long denied;
  private String denial = "";

  private static List<String> all() {
    List<String> all = new ArrayList<>(STORES);
    all.addAll(OF_AWS);
    all.addAll(ABOUT_AWS);
    all.addAll(DENIALS);
    return Collections.unmodifiableList(all);
  }

  /** The words that show an endpoint, or that something was denied. */
  public static List<String> literals() {
    return ALL;
  }

  /** The literal with this number ends here in a line; an address has two slashes. */
  public void saw(int number, String text, int end, long line) {
    String word = ALL.get(number);
    if (!text.startsWith(word, end - word.length())) {
      return;
    }
    if (number >= ALL.size() - DENIALS.size()) {
      denial = denied == 0 ? ALL.get(number) : denial;
      denied = denied == 0 ? line : denied;
    } else if (number >= STORES.size() + OF_AWS.size()) {
      isAboutAws = true;
    } else if (number >= STORES.size()) {
      isOfAws = true;
    } else if (store.isEmpty()) {
      store = OtherStores.named(ALL.get(number));
    }
  }

  /** The store that the text names, if it names no endpoint and no identity of AWS. */
  public Optional<String> otherStore() {
    return isOfAws || store.isEmpty() ? Optional.empty() : Optional.of(store);
  }

  /** The same where that store can have answered a call of this service; empty is any call. */
  public Optional<String> otherStore(String service) {
    return otherStore().filter(it -> OtherStores.has(it, service));
  }

  /** A message that rejects credentials names a call of this service. */
  public void rejected(String service) {
    if (!service.isEmpty() && rejecting.size() < MOST) {
      rejecting.add(service);
    }
  }

  /** Whether that store can have rejected the credentials: AWS did if the call is of AWS only. */
  public boolean canHaveRejected() {
    return otherStore().isPresent()
        && rejecting.stream().allMatch(it -> otherStore(it).isPresent());
  }

  /** Whether an address of AWS or of an object of S3 is in the text. */
  public boolean areOfAws() {
    return (isOfAws || isAboutAws) && !otherStore().isPresent();
  }

  /** The first line in which something was denied, by whomever; 0 where there is none. */
  public long denied() {
    return denied;
  }

  /** The word by which it was denied; empty where there is none. */
  public String denial() {
    return denial;
  }
}
