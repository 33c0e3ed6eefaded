#!/bin/sh
# Feeds the readers what nobody wrote, led by what code it reaches (Jazzer). Not part of the build.
#
#   persistence-json/src/fuzz/fuzz.sh [SECONDS] [TARGET...]
#
# TARGET is one of json, csv, store; each of them for SECONDS (60) if none is named. What it found
# worth keeping stays in persistence-json/target/fuzz, and is where the next run begins. Ends with 1
# if anything but a clear refusal came of an input, which is then kept there as well.
set -eu
module=$(cd "$(dirname "$0")/../.." && pwd)
seconds=60
case ${1:-} in
  '' | *[!0-9]*) ;;
  *) seconds=$1; shift ;;
esac
[ $# -gt 0 ] || set -- json csv store

cd "$module/.."
./mvnw -q ${MAVEN_OPTIONS:-} -P fuzz -pl core,persistence-json test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/fuzz.classpath -Dmdep.includeScope=test
failed=0
for target; do
  case $target in
    json) class=JsonFuzz ;;
    csv) class=CsvFuzz ;;
    store) class=StoreFuzz ;;
    *) echo "fuzz.sh: there is no target $target" >&2; exit 2 ;;
  esac
  folder=$module/target/fuzz/$target
  mkdir -p "$folder"
  cd "$folder/.."
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g ${JAVA_OPTS:-} \
    -cp "$module/target/test-classes:$module/target/classes:$(cat "$module/target/fuzz.classpath")" \
    com.code_intelligence.jazzer.Jazzer "--target_class=org.saferplan.json.store.$class" \
    --instrumentation_includes='org.saferplan.**' -max_total_time="$seconds" -rss_limit_mb=2048 \
    -timeout=20 "$folder" > "$target.log" 2>&1 || failed=1
  tail -n 3 "$target.log" | sed "s/^/$target: /"
done
exit $failed
