package dev.sotto.server.vault;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import java.util.List;

/**
 * Puts the key-encryption keys under another key service, or under the newest version of the same
 * one. The keys themselves stay, so that running servers need not know.
 */
public final class KekMove {
  private KekMove() {}

  /**
   * Unwraps every key-encryption key with {@code from} and wraps it with {@code to}; in one
   * transaction.
   *
   * @return how many there are
   * @throws Fault {@code kek_unversioned} when keys are still under the key file itself; {@code
   *     kms} when a service fails
   */
  public static int run(Store store, KmsConfig from, KmsConfig to) {
    KeyService old = from.open();
    KeyService next = to.open();
    boolean same = old.name().equals(next.name()) && from.equals(to);
    List<KekRows.Row> before = store.read(KekRows::all);
    refuseUnversioned(store, before);
    List<KekRows.Row> moved =
        before.stream().map(row -> same ? again(row, next) : moved(row, old, next)).toList();
    store.erase(
        handle -> {
          moved.forEach(row -> KekRows.replace(handle, row));
          return true;
        });
    return moved.size();
  }

  private static KekRows.Row again(KekRows.Row row, KeyService service) {
    byte[] wrapped = service.rewrap(row.wrapped(), Kek.owner(row.version()));
    return new KekRows.Row(row.version(), wrapped, service.name());
  }

  private static KekRows.Row moved(KekRows.Row row, KeyService from, KeyService to) {
    String owner = Kek.owner(row.version());
    byte[] wrapped = to.wrap(from.unwrap(row.wrapped(), owner), owner);
    return new KekRows.Row(row.version(), wrapped, to.name());
  }

  private static void refuseUnversioned(Store store, List<KekRows.Row> rows) {
    long direct =
        store.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT (SELECT COUNT(*) FROM subject_key WHERE kek IS NULL)"
                            + " + (SELECT COUNT(*) FROM vault_secret WHERE kek IS NULL)")
                    .mapTo(long.class)
                    .one());
    if (direct > 0 || rows.isEmpty()) {
      throw Fault.caller(
          409,
          "kek_unversioned",
          "keys are still under the key file itself: run 'sotto keys rotate-kek' first");
    }
  }
}
