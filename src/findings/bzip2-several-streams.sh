#!/usr/bin/env bash
# aircompressor reads a .bz2 file that bzip2 wrote, but not one of several streams, as parallel compressors write.
#
# The good guess: a library that reads bzip2 reads every .bz2 file. The format allows one stream behind another; the
# program bzip2 reads them as one file, and parallel compressors (pbzip2, lbzip2) write nothing else.
#
# What happens: BZip2HadoopStreams of aircompressor reads the first stream and then throws "bad block header" at the
# second, although its input is valid: each stream by itself is read, and commons-compress, asked to read streams that
# follow each other, reads both.
#
# Versions: aircompressor 2.0.3, commons-compress 1.27.1 from Maven. Needs a JDK of 17 or newer and Maven.
#
# Source: the manual of bzip2: "bunzip2 will correctly decompress a file which is the concatenation of two or more
# compressed files. The result is the concatenation of the corresponding uncompressed files."
#
# Who meets it: anyone who reads .osm.bz2 files: extracts of OpenStreetMap of a country or the planet are packed by
# parallel compressors, since one thread takes hours. A small file packed by bzip2 itself works, so tests pass.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.airlift</groupId>
      <artifactId>aircompressor</artifactId>
      <version>2.0.3</version>
    </dependency>
    <dependency>
      <groupId>org.apache.commons</groupId>
      <artifactId>commons-compress</artifactId>
      <version>1.27.1</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -Dmaven.repo.local="$work/repository" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath >maven.log 2>&1 || { cat maven.log >&2; exit 2; }

cat >Finding.java <<'JAVA'
import io.airlift.compress.bzip2.BZip2HadoopStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

public final class Finding {
  public static void main(String[] args) throws IOException {
    byte[] one = stream("<osm>");
    byte[] other = stream("</osm>");
    byte[] both = new byte[one.length + other.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    System.out.println("aircompressor, first stream: " + air(one));
    System.out.println("aircompressor, second stream: " + air(other));
    System.out.println("aircompressor, both: " + air(both));
    System.out.println(
        "commons-compress, both: "
            + text(new BZip2CompressorInputStream(new ByteArrayInputStream(both), true)));
  }

  private static byte[] stream(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream packed = new BZip2CompressorOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String air(byte[] file) {
    try {
      return text(new BZip2HadoopStreams().createInputStream(new ByteArrayInputStream(file)));
    } catch (IOException failed) {
      return "IOException: " + failed.getMessage();
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
JAVA
echo "aircompressor 2.0.3, commons-compress 1.27.1, Java $(java -version 2>&1 | sed -n 's/.*version "\(.*\)".*/\1/p')"
result=$(java -cp "$(cat classpath)" Finding.java)
echo "$result"

expected="aircompressor, first stream: <osm>
aircompressor, second stream: </osm>
aircompressor, both: IOException: bad block header
commons-compress, both: <osm></osm>"
if [ "$result" != "$expected" ]; then
  echo "The behaviour has changed."
  exit 1
fi
echo "As described: the second stream is refused."
