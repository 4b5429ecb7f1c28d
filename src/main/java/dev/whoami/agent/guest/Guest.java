package dev.whoami.agent.guest;

import java.io.Closeable;
import java.io.IOException;
import java.lang.instrument.Instrumentation;

/**
 * One visit to an application, on its own thread, which ends with it. No thread of the application
 * waits for it, and at its end it closes the loader of these classes.
 */
public final class Guest implements Runnable {
  private final Visitation work;

  private Guest(Visitation work) {
    this.work = work;
  }

  /**
   * At the start of the application, which has loaded no library yet; the answers go to a file.
   * Until this returns, nothing of the application runs.
   */
  public static void atStart(String file, Instrumentation jvm) throws IOException {
    StartVisit visit = new StartVisit(file, jvm);
    if (visit.leavesTheClassPath()) {
      start(visit);
    }
  }

  /** In a running application; the answers go to the folder that whoami has made. */
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
      // whoami says that there was no answer; the application runs on.
    } finally {
      leave();
    }
  }

  /** What a library has started in this group is asked to end, and these classes are let go. */
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

  /** The work on the thread. */
  interface Visitation {
    void make() throws Exception;
  }
}
