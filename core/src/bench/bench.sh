#!/bin/sh
# How long reads of a large partnership take once it is loaded. Not part of the build: run it by
# hand, on a machine with nothing else to do.
#
#   core/src/bench/bench.sh [--quick] [READ...]
#
# READ is the name of a method in Reads, such as ledger or overdue; all of them if none is named.
# --quick only shows that everything runs. The table goes to the screen, JMH's own reports to
# core/target/bench. JAVA_OPTS reaches the program, MAVEN_OPTIONS Maven.
set -eu
module=$(cd "$(dirname "$0")/../.." && pwd)
cd "$module/.."
./mvnw -q ${MAVEN_OPTIONS:-} -P bench -pl core test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
mkdir -p "$module/target/bench"
# shellcheck disable=SC2086
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${JAVA_OPTS:-} -Dorg.jboss.logging.provider=slf4j \
  -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
  -cp "$module/target/test-classes:$module/target/classes:$(cat "$module/target/bench.classpath")" \
  org.saferplan.bench.Measured "$module/target/bench" "$@"
