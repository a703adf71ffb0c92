package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.AuditResult.Broken;
import dev.sotto.ledger.AuditResult.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogAuditTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 1000, 66_000})
  void audit_wholeLog_isSound(int size) {
    MemoryLog log = MemoryLog.ofSize(size);
    assertThat(LogAudit.audit(log.checkpoint(), log))
        .isEqualTo(new AuditResult.Sound(size, log.frontier.root()));
  }

  @Test
  void audit_changedEntry_isNamed() {
    MemoryLog log = MemoryLog.ofSize(1000);
    log.entries.set(777, new byte[] {0, 0, 3, 8});
    assertThat(LogAudit.audit(log.checkpoint(), log))
        .isEqualTo(
            new Broken(Fault.ENTRY, 777, "entry 777 does not have its hash in tile/0/003.p/232"));
  }

  @Test
  void audit_changedLeafHash_isNamed() {
    MemoryLog log = MemoryLog.ofSize(1000);
    log.level(0).set(5, TreeHash.empty());
    assertThat(LogAudit.audit(log.checkpoint(), log))
        .isEqualTo(new Broken(Fault.ENTRY, 5, "entry 5 does not have its hash in tile/0/000"));
  }

  @Test
  void audit_changedHashAbove_isNamed() {
    MemoryLog log = MemoryLog.ofSize(1000);
    log.level(1).set(2, TreeHash.empty());
    assertThat(LogAudit.audit(log.checkpoint(), log))
        .isEqualTo(
            new Broken(
                Fault.TILE,
                512,
                "the entries 512 to 767 do not have their hash in tile/1/000.p/3"));
  }

  @Test
  void audit_entryAndHashesChangedTogether_contradictsTheCheckpoint() {
    MemoryLog log = MemoryLog.ofSize(300);
    MemoryLog other = MemoryLog.ofSize(299);
    other.append(new byte[] {9});
    assertThat(LogAudit.audit(log.checkpoint(), other))
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.ROOT));
  }

  @Test
  void audit_unreadableTile_isNamed() {
    MemoryLog log = MemoryLog.ofSize(1000);
    AuditResult missing =
        LogAudit.audit(
            log.checkpoint(),
            path -> {
              if (path.equals(new TilePath.Entries(2, 256))) {
                throw new LogException(LogException.Code.MISSING, "no " + path.path());
              }
              return log.read(path);
            });
    assertThat(missing).isEqualTo(new Broken(Fault.UNREADABLE, 512, "no tile/entries/002"));
    AuditResult cut =
        LogAudit.audit(
            log.checkpoint(),
            path -> path instanceof TilePath.Hashes ? new byte[31] : log.read(path));
    assertThat(cut).isEqualTo(new Broken(Fault.UNREADABLE, 0, "tile/0/000 must have 256 hashes"));
  }

  @Test
  void consistent_grownLog_isSound() {
    MemoryLog log = MemoryLog.ofSize(300);
    Checkpoint older = log.checkpoint();
    for (int i = 0; i < 500; i++) {
      log.append(new byte[] {(byte) i});
    }
    assertThat(LogAudit.consistent(older, log.checkpoint(), log))
        .isInstanceOf(AuditResult.Sound.class);
    assertThat(LogAudit.consistent(older, older, log)).isInstanceOf(AuditResult.Sound.class);
  }

  @Test
  void consistent_rewrittenLog_isBroken() {
    Checkpoint older = MemoryLog.ofSize(300).checkpoint();
    MemoryLog rewritten = new MemoryLog();
    for (int i = 0; i < 400; i++) {
      rewritten.append(new byte[] {1});
    }
    assertHistory(LogAudit.consistent(older, rewritten.checkpoint(), rewritten));
    assertHistory(LogAudit.consistent(rewritten.checkpoint(), older, rewritten));
    Checkpoint foreign = new Checkpoint("other.example.com", older.size(), older.root());
    assertHistory(LogAudit.consistent(foreign, rewritten.checkpoint(), rewritten));
  }

  private static void assertHistory(AuditResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.HISTORY));
  }
}
