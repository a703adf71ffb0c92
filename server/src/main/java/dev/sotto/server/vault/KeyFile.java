package dev.sotto.server.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.DataFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/**
 * The outermost key in a file of its own: a Tink keyset (AES-256-GCM) in JSON, readable by its
 * owner only, made at the first start. Whoever has the database but not this file can read nothing.
 */
final class KeyFile implements KeyService {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Aead cipher;

  private KeyFile(Aead cipher) {
    this.cipher = cipher;
  }

  /** The key in {@code file}, which is made where it is missing. */
  static KeyFile open(Path file) {
    try {
      AeadConfig.register();
      if (!Files.exists(file)) {
        make(file);
      }
      refuseOpenFile(file);
      KeysetHandle keyset =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), InsecureSecretKeyAccess.get());
      return new KeyFile(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("key_file", "the key file " + file + " is not a Tink keyset: restore it", e);
    } catch (IOException e) {
      throw Fault.ours("key_file", "cannot read or make the key file " + file, e);
    }
  }

  @Override
  public byte[] wrap(byte[] key, String owner) {
    try {
      return cipher.encrypt(key, owner.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("vault", "cannot wrap a key", e);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String owner) {
    try {
      return cipher.decrypt(wrapped, owner.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw Fault.ours(
          "key_file",
          "the key file does not fit this database: restore the one it was made with",
          e);
    }
  }

  @Override
  public String name() {
    return "file";
  }

  private static void make(Path file) throws GeneralSecurityException, IOException {
    String keyset =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
            InsecureSecretKeyAccess.get());
    Path half = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(half);
    Files.createFile(half, DataFolder.ownerOnly(half));
    try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(keyset.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    try {
      Files.createLink(file, half);
      Files.delete(half);
    } catch (FileAlreadyExistsException e) {
      Files.delete(half); // another process was first: its key stands
    } catch (UnsupportedOperationException e) {
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void refuseOpenFile(Path file) throws IOException {
    if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw Fault.ours(
          "key_file", "others can read the key file " + file + ": run chmod 600 on it", null);
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
