package dev.whoami.log.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The endpoints of a text: those of AWS, and those of stores and emulators with its API. An answer
 * of such a store is not one of AWS, even if its endpoint is on another line. But an endpoint does
 * not show that the store did answer. A call that it does not support went to AWS.
 */
public final class SeenEndpoints {
  private static final int MOST = 20;
  private static final List<String> STORES = OtherStores.words();
  private static final List<String> OF_AWS =
      Arrays.asList(".amazonaws.com", "arn:aws:sts::", "arn:aws:iam::");

  /** Words of programs and addresses that are about AWS, and prove no endpoint. */
  private static final List<String> ABOUT_AWS =
      Arrays.asList("s3://", "s3a://", "LogStash::Inputs::S3", "LogStash::Outputs::S3", "arn:aws:");

  private static final List<String> SETTINGS = StoreSetting.names();
  private static final List<String> ANSWERS = StoreAnswer.words();

  private static final List<String> REFUSALS = SeenRefusal.words();

  private static final List<String> ALL = all();

  /** The number at which the words of each kind begin. */
  private static final int FIRST_ABOUT_AWS = STORES.size() + OF_AWS.size();

  private static final int FIRST_SETTING = FIRST_ABOUT_AWS + ABOUT_AWS.size();
  private static final int FIRST_ANSWER = FIRST_SETTING + SETTINGS.size();
  private static final int FIRST_REFUSAL = FIRST_ANSWER + ANSWERS.size();

  private final SeenRefusal refusal = new SeenRefusal();
  private String store = "";

  /** The store that answered, as its words show. */
  private String answering = "";

  /** The services of the calls with rejected credentials. */
  private final Set<String> rejecting = new TreeSet<>();

  private boolean isOfAws;
  private boolean isAboutAws;

  private static List<String> all() {
    List<String> all = new ArrayList<>(STORES);
    all.addAll(OF_AWS);
    all.addAll(ABOUT_AWS);
    all.addAll(SETTINGS);
    all.addAll(ANSWERS);
    all.addAll(REFUSALS);
    return Collections.unmodifiableList(all);
  }

  /** The words that show an endpoint, or that something was denied. */
  public static List<String> literals() {
    return ALL;
  }

  /**
   * Adds the literal with this number, which ends here in a line. An address must have two slashes
   * in the text itself.
   */
  public void saw(int number, String text, int end, long line) {
    String word = ALL.get(number);
    if (!text.startsWith(word, end - word.length())) {
      return;
    }
    if (number >= FIRST_REFUSAL) {
      refusal.saw(number - FIRST_REFUSAL, text, end, line);
    } else if (number >= FIRST_ANSWER) {
      StoreAnswer.store(number - FIRST_ANSWER, text).ifPresent(this::answered);
    } else if (number >= FIRST_SETTING) {
      StoreSetting.host(text, end).ifPresent(it -> named(OtherStores.at(it)));
    } else if (number >= FIRST_ABOUT_AWS) {
      isAboutAws = true;
    } else if (number >= STORES.size()) {
      isOfAws = true;
    } else {
      named(OtherStores.named(word));
    }
  }

  /** A store's name replaces an address. */
  private void named(String other) {
    boolean isBetter = OtherStores.isAddress(store) && !OtherStores.isAddress(other);
    store = store.isEmpty() || isBetter ? other : store;
  }

  private void answered(String other) {
    answering = answering.isEmpty() ? other : answering;
  }

  /** The store that the text names, if it names no endpoint and no identity of AWS. */
  public Optional<String> otherStore() {
    String shown = store.isEmpty() ? answering : store;
    return isOfAws || shown.isEmpty() ? Optional.empty() : Optional.of(shown);
  }

  /** Whether the words of an answer show that another store gave it, and not S3. */
  public boolean hasOtherStoreAnswered() {
    return !isOfAws && !answering.isEmpty();
  }

  /**
   * The same store, if it can have answered a call of this service. An empty service stands for any
   * call.
   */
  public Optional<String> otherStore(String service) {
    return otherStore().filter(it -> OtherStores.has(it, service));
  }

  /** Adds a message that rejects credentials for a call of this service. */
  public void rejected(String service) {
    if (!service.isEmpty() && rejecting.size() < MOST) {
      rejecting.add(service);
    }
  }

  /**
   * Whether that store can have rejected the credentials. It cannot if only AWS has such a call.
   */
  public boolean canHaveRejected() {
    return otherStore().isPresent()
        && rejecting.stream().allMatch(it -> otherStore(it).isPresent());
  }

  /** Whether the text names an endpoint or an identity of AWS, or a code that stores lack. */
  public boolean haveAws() {
    return isOfAws || refusal.isOfService();
  }

  /** Whether the text has an address of AWS or of an object in S3, and names no other store. */
  public boolean areOfAws() {
    return (isOfAws || isAboutAws) && !otherStore().isPresent();
  }

  /** The first call that was denied. */
  public SeenRefusal refusal() {
    return refusal;
  }
}
