package dev.winnow.beam.store;

/**
 * A pattern for all files of a folder and of those below it, as Beam's Hadoop file system wants it:
 * it reads {@code folder/**} as "in folders of this folder" and leaves out the files beside them,
 * and {@code folder/*} names folders among the files. What {@code folder**} finds is asked for
 * instead, and what stands in folders with longer names is left out.
 *
 * @param folder without its last slash
 */
record HadoopGlob(String folder) {
  private static final String ALL = "/**";

  /** Whether a spec asks an HDFS for all files of a folder. */
  static boolean is(String spec) {
    return spec.startsWith("hdfs:") && spec.endsWith(ALL);
  }

  static HadoopGlob of(String spec) {
    return new HadoopGlob(spec.substring(0, spec.length() - ALL.length()));
  }

  /** The spec that Beam understands. */
  String spec() {
    return folder + "**";
  }

  /** Whether a file that it finds is meant. */
  boolean holds(String resource) {
    return folder.endsWith("*") || path(resource).startsWith(path(folder) + "/");
  }

  /** Hadoop may write a host in another way than the user. */
  private static String path(String uri) {
    int host = uri.startsWith("hdfs://") ? "hdfs://".length() : "hdfs:".length();
    int start = uri.indexOf('/', host);
    return start < 0 ? "" : uri.substring(start);
  }
}
