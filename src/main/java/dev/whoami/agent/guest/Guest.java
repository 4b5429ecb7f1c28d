package dev.whoami.agent.guest;

import java.io.Closeable;
import java.io.IOException;
import java.lang.instrument.Instrumentation;

/**
 * One visit to an application, on its own thread, which ends with the visit. No thread of the
 * application waits for it. At its end it closes the loader of these classes.
 */
public final class Guest implements Runnable {
  private final Visitation work;

  private Guest(Visitation work) {
    this.work = work;
  }

  /**
   * The visit at the start of the application, which has not loaded any library yet; the answers go
   * to a file. The application starts only after this method returns.
   */
  public static void atStart(String file, Instrumentation jvm) throws IOException {
    StartVisit visit = new StartVisit(file, jvm);
    if (visit.leavesTheClassPath()) {
      start(visit);
    }
  }

  /** The visit to a running application; the answers go to the folder that whoami created. */
  public static void visit(String folder, Instrumentation jvm) {
    start(new FolderVisit(folder, jvm));
  }

  private static void start(Visitation work) {
    ThreadGroup group = new ThreadGroup(top(), "whoami");
    group.setDaemon(true);
    Thread thread = new Thread(group, new Guest(work), "whoami");
    thread.setDaemon(true);
    thread.setContextClassLoader(Guest.class.getClassLoader());
    thread.start();
  }

  private static ThreadGroup top() {
    ThreadGroup top = Thread.currentThread().getThreadGroup();
    while (top.getParent() != null) {
      top = top.getParent();
    }
    return top;
  }

  @Override
  public void run() {
    try {
      work.make();
    } catch (Throwable withoutUs) {
      // whoami reports that there was no answer; the application continues.
    } finally {
      leave();
    }
  }

  /**
   * Asks everything that a library has started in this thread group to end, and releases these
   * classes.
   */
  private static void leave() {
    Thread[] left = new Thread[16];
    int count = Thread.currentThread().getThreadGroup().enumerate(left);
    for (int i = 0; i < count; i++) {
      if (left[i] != Thread.currentThread()) {
        left[i].interrupt();
      }
    }
    try {
      ((Closeable) Guest.class.getClassLoader()).close();
    } catch (IOException | RuntimeException stays) {
      return;
    }
  }

  /** The work of the thread. */
  interface Visitation {
    void make() throws Exception;
  }
}
