#!/bin/sh
# How fast the file store is, beside SQLite, MVStore and RocksDB. Not part of the build: run it by
# hand, on a machine with nothing else to do.
#
#   persistence-json/src/bench/bench.sh [--quick] [--in FOLDER | --journaled] [ROW...]
#
# The stores are made in FOLDER, which should be on a journaled file system (by default below the
# module's target). --journaled makes an ext4 file system with a journal in a file there, and the
# stores in that: it takes root, on Linux. ROW is one of commit, large, writers, partnerships, read, overdue, open, disk;
# all of them if none is named. --quick only shows that everything runs. The table goes to the
# screen and to persistence-json/target/bench/result.json. JAVA_OPTS reaches the program; where the
# system lets it (root on Linux), the page cache is dropped before each cold opening.
set -eu
module=$(cd "$(dirname "$0")/../.." && pwd)
results=$module/target/bench
folder=$results/stores
quick=
journaled=
rows=
while [ $# -gt 0 ]; do
  case $1 in
    --quick) quick=$1 ;;
    --journaled) journaled=$1 ;;
    --in) shift; folder=${1:?--in needs a folder} ;;
    -*) echo "bench.sh: there is no option $1" >&2; exit 2 ;;
    *) rows="$rows $1" ;;
  esac
  shift
done

cd "$module/.."
./mvnw -q ${MAVEN_OPTIONS:-} -P bench -pl core,persistence-json test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
mkdir -p "$results"
if [ "$journaled" ]; then
  disk=$results/disk.img
  folder=$results/journaled
  mkdir -p "$folder"
  rm -f "$disk"
  truncate -s 6G "$disk"
  mkfs.ext4 -q -F "$disk"
  mount -o loop "$disk" "$folder"
  trap 'umount "$folder" && rm -f "$disk"' EXIT
fi
# shellcheck disable=SC2086
"${JAVA_HOME:+$JAVA_HOME/bin/}java" ${JAVA_OPTS:-} -Dguice_bytecode_gen_option=DISABLED \
  -Dorg.jboss.logging.provider=slf4j -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
  -cp "$module/target/test-classes:$module/target/classes:$(cat "$module/target/bench.classpath")" \
  org.saferplan.json.bench.Comparison "$folder" "$results/result.json" $quick $rows
