package dev.winnow.beam.store;

/**
 * A pattern for all files of a folder and of the folders below it, in the syntax of Beam's Hadoop
 * file system. That file system reads {@code folder/**} as "in folders of this folder" and leaves
 * out the files beside them; with {@code folder/*} it lists folders among the files. This class
 * asks for {@code folder**} and drops files of other folders whose names start with the same
 * characters.
 *
 * @param folder without its last slash
 */
record HadoopGlob(String folder) {
  private static final String ALL = "/**";

  /** Whether a spec means all files of an HDFS folder. */
  static boolean is(String spec) {
    return spec.startsWith("hdfs:") && spec.endsWith(ALL);
  }

  static HadoopGlob of(String spec) {
    return new HadoopGlob(spec.substring(0, spec.length() - ALL.length()));
  }

  /** The spec in Beam's syntax. */
  String spec() {
    return folder + "**";
  }

  /** Whether a file that the spec finds is in the folder. */
  boolean holds(String resource) {
    return folder.endsWith("*") || path(resource).startsWith(path(folder) + "/");
  }

  /** The path of a URI, because Hadoop may write the host in another way than the user. */
  private static String path(String uri) {
    int host = uri.startsWith("hdfs://") ? "hdfs://".length() : "hdfs:".length();
    int start = uri.indexOf('/', host);
    return start < 0 ? "" : uri.substring(start);
  }
}
