package dev.sotto.bench.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of this process and of the ledger's own thread, in nanoseconds. */
record Cpu(long process, long ledger) {
  static Cpu now() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Cpu(system.getProcessCpuTime(), ledgerThread());
  }

  private static long ledgerThread() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      var thread = threads.getThreadInfo(id);
      if (thread != null && thread.getThreadName().equals("ledger")) {
        sum += threads.getThreadCpuTime(id);
      }
    }
    return sum;
  }

  /** What was spent since {@code before}. */
  Cpu since(Cpu before) {
    return new Cpu(process - before.process, ledger - before.ledger);
  }
}
