package dev.winnow.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user can do about a failure that a library reports in its own words: one line, and the
 * exit code that tells a scheduler whether a retry can help.
 *
 * @param code {@link ExitCode#USAGE} if a retry fails in the same way
 * @param what what is wrong and what to do, for the end of the line
 */
record FailureAdvice(int code, String what) {
  /**
   * A kind of failure.
   *
   * @param type simple name of an exception in the chain of causes; the classes belong to modules
   *     that this package does not know
   * @param message what its message holds
   */
  private record Kind(Pattern type, Pattern message, FailureAdvice advice) {}

  private static final List<Kind> KINDS =
      List.of(
          kind("OutOfMemoryError", "", ExitCode.FAILED, "give it more memory: WINNOW_OPTS=-Xmx2g"),
          kind(
              ".*",
              "No space left on device|Disk quota exceeded",
              ExitCode.FAILED,
              "the disk is full: make room, then go on with --resume"),
          kind(
              "AccessDeniedException|AccessControlException",
              "",
              ExitCode.USAGE,
              "no permission: the user of this process may not do that there"),
          kind(
              "FileNotFoundException",
              "Permission denied",
              ExitCode.USAGE,
              "no permission to read"),
          kind(
              "SdkClientException",
              "Unable to load credentials",
              ExitCode.USAGE,
              "no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile"),
          kind(
              "IllegalArgumentException",
              "No filesystem found for scheme hdfs",
              ExitCode.USAGE,
              "name its host and port, or where HADOOP_CONF_DIR is"),
          kind(
              "IllegalArgumentException",
              "No filesystem found",
              ExitCode.USAGE,
              "this jar knows local files, hdfs://, gs:// and s3://"),
          kind("SdkClientException", "region", ExitCode.USAGE, "name the region with --awsRegion"),
          kind("NoSuchBucketException", "", ExitCode.USAGE, "there is no such bucket"),
          kind(
              "S3Exception",
              "Status Code: (400|401|403)",
              ExitCode.USAGE,
              "the store refuses these credentials; check them, the bucket and --awsRegion"),
          kind(
              "GoogleJsonResponseException|StorageException",
              "^(401|403)|Forbidden|Unauthorized",
              ExitCode.USAGE,
              "the store refuses these credentials; see gcloud auth application-default login"),
          kind(
              "GoogleJsonResponseException",
              "^404",
              ExitCode.USAGE,
              "there is no such bucket or object"),
          kind(
              "UnknownHostException|ConnectException|NoRouteToHostException",
              "",
              ExitCode.FAILED,
              "the host does not answer: check its name, its port and the network"));

  private static Kind kind(String type, String message, int code, String what) {
    return new Kind(Pattern.compile(type), Pattern.compile(message), new FailureAdvice(code, what));
  }

  /** Advice about a failure, or null if there is none beyond its message. */
  static @Nullable FailureAdvice about(Throwable thrown) {
    for (Kind kind : KINDS) {
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        String message = Objects.requireNonNullElse(cause.getMessage(), "");
        if (kind.type.matcher(cause.getClass().getSimpleName()).matches()
            && kind.message.matcher(message).find()) {
          return kind.advice;
        }
      }
    }
    return null;
  }

  /** The line of a failure with its advice. */
  String line(String message) {
    return message.contains(what) ? message : String.format(Locale.ROOT, "%s (%s)", message, what);
  }
}
