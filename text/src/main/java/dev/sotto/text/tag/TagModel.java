package dev.sotto.text.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What training learned: lexicon, weights, transitions. Immutable. The file is a deflated run of
 * big-endian arrays behind a magic number.
 */
final class TagModel {
  private static final int MAGIC = 0x53545435;
  private static final float REACH = 14;
  private static final float FURTHEST = 30;
  private static final String RESOURCE = "tagger.bin";

  final Lexicon lexicon;
  final Weights weights;

  final Transitions transitions;

  /** Tells what is surely outside before anything is scored. */
  final Gate gate;

  /** What one unit of a weight is worth in log-odds. */
  final float scale;

  /** How far, in units, a tag may trail the best of its token and still be looked at. */
  final int reach;

  /** What, in units, a tag can gain over OUTSIDE by the transitions to and from it. */
  final int slack;

  private final float[] powers;

  TagModel(Lexicon lexicon, Weights weights, Transitions transitions, Gate gate, float scale) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.transitions = transitions;
    this.gate = gate;
    this.scale = scale;
    this.reach = (int) (REACH / scale);
    this.slack = (int) Math.ceil(2 * transitions.mostGain() / scale);
    powers = new float[(int) (FURTHEST / scale)];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = (float) StrictMath.exp(-i * scale);
    }
  }

  /** The same model with its weights in other places. */
  TagModel with(Weights other) {
    return new TagModel(lexicon, other, transitions, gate, scale);
  }

  /** The same model behind another gate. */
  TagModel behind(Gate other) {
    return new TagModel(lexicon, weights, transitions, other, scale);
  }

  /** The factor that a score of {@code units}, 0 or less, is worth. */
  float power(int units) {
    return -units < powers.length ? powers[-units] : 0;
  }

  /** The model in this library. */
  static TagModel standard() {
    try (InputStream in = TagModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the tagger's model is missing from the jar");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the tagger's model cannot be read", e);
    }
  }

  static TagModel read(InputStream in) throws IOException {
    DataInputStream data =
        new DataInputStream(new InflaterInputStream(in, new Inflater(), 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("not a tagger model of this version");
    }
    float scale = data.readFloat();
    float[] transitions = new float[Tags.COUNT * Tags.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = data.readFloat();
    }
    int words = data.readInt();
    Lexicon lexicon = new Lexicon(shorts(data, words), shorts(data, words), ints(data, words));
    Weights weights = new Weights(table(data), table(data));
    short[] gate = shorts(data, data.readInt());
    return new TagModel(
        lexicon, weights, new Transitions(transitions), new Gate(gate, data.readInt()), scale);
  }

  private static WeightTable table(DataInputStream data) throws IOException {
    long[] buckets = longs(data, data.readInt());
    long[] used = longs(data, data.readInt());
    return new WeightTable(buckets, spread(buckets, used));
  }

  /**
   * Puts the rows of the slots that are taken, which is all that the file holds, in their places.
   */
  private static long[] spread(long[] buckets, long[] used) {
    long[] rows = new long[2 * WeightTable.BUCKET * buckets.length];
    int next = 0;
    for (int slot = 0; slot < rows.length / 2; slot++) {
      if (WeightTable.print(buckets, slot) != 0) {
        rows[2 * slot] = used[next++];
        rows[2 * slot + 1] = used[next++];
      }
    }
    return rows;
  }

  private static long[] used(WeightTable table) {
    long[] rows = table.rows;
    long[] used = new long[rows.length];
    int next = 0;
    for (int slot = 0; slot < rows.length / 2; slot++) {
      if (WeightTable.print(table.buckets, slot) != 0) {
        used[next++] = rows[2 * slot];
        used[next++] = rows[2 * slot + 1];
      }
    }
    return Arrays.copyOf(used, next);
  }

  /** Writes the model; the same model gives the same bytes. */
  void write(OutputStream out) throws IOException {
    try (DataOutputStream data =
        new DataOutputStream(new DeflaterOutputStream(out, new Deflater(9), 1 << 16))) {
      data.writeInt(MAGIC);
      data.writeFloat(scale);
      for (float t : transitions.scores) {
        data.writeFloat(t);
      }
      data.writeInt(lexicon.fingerprints().length);
      write(data, lexicon.fingerprints());
      write(data, lexicon.values());
      write(data, lexicon.clusters());
      write(data, weights.frequent);
      write(data, weights.rare);
      data.writeInt(gate.slots().length);
      write(data, gate.slots());
      data.writeInt(gate.least());
    }
  }

  private static void write(DataOutputStream data, WeightTable table) throws IOException {
    write(data, table.buckets);
    write(data, used(table));
  }

  private static void write(DataOutputStream data, long[] values) throws IOException {
    data.writeInt(values.length);
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 8);
    bytes.asLongBuffer().put(values);
    data.write(bytes.array());
  }

  private static void write(DataOutputStream data, short[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 2);
    bytes.asShortBuffer().put(values);
    data.write(bytes.array());
  }

  private static short[] shorts(DataInputStream data, int count) throws IOException {
    short[] values = new short[count];
    ByteBuffer.wrap(data.readNBytes(2 * count)).asShortBuffer().get(values);
    return values;
  }

  private static void write(DataOutputStream data, int[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4);
    bytes.asIntBuffer().put(values);
    data.write(bytes.array());
  }

  private static int[] ints(DataInputStream data, int count) throws IOException {
    int[] values = new int[count];
    ByteBuffer.wrap(data.readNBytes(4 * count)).asIntBuffer().get(values);
    return values;
  }

  private static long[] longs(DataInputStream data, int count) throws IOException {
    long[] values = new long[count];
    ByteBuffer.wrap(data.readNBytes(8 * count)).asLongBuffer().get(values);
    return values;
  }
}
