package dev.sotto.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of this machine, as Linux tells of it (proc(5)). */
record Watched(long pid) {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final int TICKS_A_SECOND = 100;

  /** Processor time that it has taken, in microseconds; the kernel counts in hundredths. */
  long micros() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] behindTheName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(behindTheName[11]) + Long.parseLong(behindTheName[12]);
    return ticks * 1_000_000 / TICKS_A_SECOND;
  }

  /** Memory that it holds, in megabytes of 1,000,000 bytes. */
  long megabytes() throws IOException {
    Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
    return resident.find() ? Long.parseLong(resident.group(1)) * 1024 / 1_000_000 : 0;
  }
}
