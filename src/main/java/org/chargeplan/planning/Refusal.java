package org.chargeplan.planning;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;

/**
 * What the machine refused, in words: a full disk, a folder that is gone or takes no files. It is
 * no fault of the input, nor of the program.
 *
 * @param message what could not be read or written, and why
 * @param hint a sentence that begins with "Maybe", or empty
 */
public record Refusal(String message, String hint) {

  /** The words for an error of reading or writing. */
  public static Refusal of(IOException thrown) {
    Optional<String> file =
        thrown instanceof FileSystemException ofFile
            ? Optional.ofNullable(ofFile.getFile())
            : Optional.empty();
    return new Refusal(
        (file.isPresent() ? "The file or folder (" + file.get() + ")" : "A file")
            + " can't be read or written: "
            + reason(thrown)
            + ".",
        hint(thrown));
  }

  /** Message and hint. */
  public String sentence() {
    return hint.isEmpty() ? message : message + " " + hint;
  }

  private static String reason(IOException thrown) {
    if (thrown instanceof NoSuchFileException) {
      return "it does not exist, or no longer";
    }
    if (thrown instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (thrown instanceof FileAlreadyExistsException) {
      return "it exists already";
    }
    if (thrown instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (thrown instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    }
    String said =
        thrown instanceof FileSystemException ofFile ? ofFile.getReason() : thrown.getMessage();
    return said == null || said.isBlank() ? "the system gives no reason" : decapitalised(said);
  }

  private static String hint(IOException thrown) {
    String reason = reason(thrown).toLowerCase(Locale.ROOT);
    if (reason.contains("no space") || reason.contains("quota")) {
      return "Maybe free some space, or choose another disk.";
    }
    if (reason.contains("denied") || reason.contains("not permitted")) {
      return "Maybe its owner is another user.";
    }
    if (reason.contains("read-only")) {
      return "Maybe choose another folder.";
    }
    if (reason.contains("too large")) {
      return "Maybe a limit on the size of files is set.";
    }
    if (reason.contains("too long")) {
      return "Maybe choose a shorter name.";
    }
    if (reason.contains("no longer")) {
      return "Maybe it was moved or deleted meanwhile.";
    }
    return "";
  }

  /** Reasons of the system begin with a capital; here they follow a colon. */
  private static String decapitalised(String text) {
    String first = text.substring(0, 1).toLowerCase(Locale.ROOT);
    return text.length() > 1 && Character.isUpperCase(text.charAt(1))
        ? text
        : (first + text.substring(1)).replaceAll("\\.$", "");
  }
}
