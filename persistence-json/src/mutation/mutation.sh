#!/bin/sh
# Changes the file store's code in one place after the other, and tells which changes no test
# notices (PIT). Not part of the build: it takes most of an hour. MAVEN_OPTIONS reaches Maven.
# The report is persistence-json/target/pit-reports/index.html; what was looked at is in results.txt.
set -eu
module=$(cd "$(dirname "$0")/../.." && pwd)
cd "$module/.."
# shellcheck disable=SC2086
./mvnw -q ${MAVEN_OPTIONS:-} -P mutation -pl core,persistence-json process-test-classes
awk -F, '{all++; found[$6]++} END {
  print "changed: " all
  for (what in found) print tolower(what) ": " found[what]
}' "$module/target/pit-reports/mutations.csv" | sort
