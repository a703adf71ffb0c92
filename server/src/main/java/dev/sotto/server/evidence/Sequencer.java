package dev.sotto.server.evidence;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.SignedNote;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import dev.sotto.server.store.Turn;
import dev.sotto.server.vault.SubjectKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One thread gives entries their places. It takes whatever waits, writes it with a signed
 * checkpoint in one transaction, and only then tells the callers; a transaction that fails fails
 * them all. On a database that several nodes share, each commit is alone in the log's turn and goes
 * on from what is stored, whoever wrote it: no node leads, and none is missed.
 */
final class Sequencer implements AutoCloseable {
  private static final int MAX_GROUP = 2048;
  private static final int LARGE_GROUP = 16;
  private static final int MAX_WAITING = 4 * MAX_GROUP;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Store store;
  private final LogKey key;
  private final SubjectKey house;
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private final Thread thread;

  /** Signs while the rows are written: a tenth of a millisecond of each commit of one entry. */
  private final ExecutorService signer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("ledger signature").factory());

  private boolean closed;

  /** What this node committed last; the stored log may be further. */
  private LogState state;

  private record Pending(@Nullable Draft draft, CompletableFuture<Appended> done) {
    boolean stop() {
      return draft == null;
    }
  }

  Sequencer(Store store, LogKey key, SubjectKey house, LogState state) {
    this.store = store;
    this.key = key;
    this.house = house;
    this.state = state;
    this.thread = Thread.ofPlatform().daemon().name("ledger").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /**
   * Waits until {@code draft} is durable.
   *
   * @throws Fault {@code ledger_closed}, {@code ledger_busy}, {@code ledger_interrupted}, or
   *     whatever the transaction failed with
   */
  Appended append(Draft draft) {
    Pending pending = new Pending(draft, new CompletableFuture<>());
    try {
      enqueue(pending);
      return pending.done().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.unavailable("ledger_interrupted", "interrupted before the entry was durable", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Fault fault) {
        throw Fault.unavailable(fault.code(), fault.say(), fault);
      }
      throw Fault.unavailable("ledger", "the entry could not be written: try again", e);
    }
  }

  private void enqueue(Pending pending) throws InterruptedException {
    gate.readLock().lock();
    try {
      if (closed) {
        throw Fault.unavailable("ledger_closed", "the ledger is shutting down", null);
      }
      if (!waiting.offer(pending, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Fault.unavailable("ledger_busy", "too many entries wait: try again", null);
      }
    } finally {
      gate.readLock().unlock();
    }
  }

  private void run() {
    List<Pending> group = new ArrayList<>();
    boolean last = false;
    while (!last) {
      try {
        group.add(waiting.take());
      } catch (InterruptedException e) {
        continue; // nobody but close ends this thread, and it sends a stop
      }
      waiting.drainTo(group, MAX_GROUP - 1);
      last = group.removeIf(Pending::stop);
      if (!group.isEmpty()) {
        commit(group);
      }
      group.clear();
    }
  }

  /** Whatever goes wrong belongs to the callers of this group; the thread goes on. */
  private void commit(List<Pending> group) {
    try {
      LogState after = store.write(Turn.LOG, handle -> write(handle, group));
      state = after;
      tell(List.copyOf(group), after.size());
    } catch (RuntimeException | Error e) {
      group.forEach(pending -> pending.done().completeExceptionally(e));
    }
  }

  /** A large group's callers are woken by a thread of their own kind, beside the next commit. */
  private static void tell(List<Pending> group, long size) {
    if (group.size() < LARGE_GROUP) {
      complete(group, size);
    } else {
      Thread.startVirtualThread(() -> complete(group, size));
    }
  }

  private static void complete(List<Pending> group, long size) {
    long index = size - group.size();
    for (Pending pending : group) {
      pending.done().complete(new Appended(index++, size));
    }
  }

  /** The log as it is stored: ours, unless another node wrote since, or a commit of ours failed. */
  private LogState stored(Handle handle) {
    return CheckpointRow.holds(handle, state.checkpoint()) ? state : LogState.newest(handle, key);
  }

  private LogState write(Handle handle, List<Pending> group) {
    LogState before = stored(handle);
    Growth growth = new Growth(before);
    List<EntryRows.Row> rows = new ArrayList<>(group.size());
    for (Pending pending : group) {
      Draft draft = pending.draft();
      if (draft != null) {
        rows.add(EntryRows.Row.of(growth.append(draft.entry(), draft.leaf()), draft, house));
      }
    }
    Checkpoint checkpoint = growth.checkpoint(key.origin());
    Future<SignedNote> signed = signer.submit(() -> key.sign(checkpoint));
    new TileRows(handle).write(growth.rows());
    EntryRows.insert(handle, rows);
    LogState after = growth.state(signature(signed));
    CheckpointRow.replace(handle, before.checkpoint(), after.checkpoint());
    return after;
  }

  private static SignedNote signature(Future<SignedNote> signed) {
    try {
      return signed.get();
    } catch (InterruptedException e) {
      throw Fault.unavailable("ledger_interrupted", "interrupted while a checkpoint was signed", e);
    } catch (ExecutionException e) {
      throw Fault.ours("log_key", "cannot sign a checkpoint", e);
    }
  }

  /** Takes no more entries, writes those that wait, and ends the thread. */
  @Override
  public void close() {
    gate.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
    } finally {
      gate.writeLock().unlock();
    }
    try {
      waiting.put(new Pending(null, new CompletableFuture<>()));
      thread.join(PATIENCE);
      signer.shutdown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
