#!/bin/sh
# Runs every test of the file store in full, and prints what was tried. Ends at the first commit
# that is lost or invented. Hours; whatever is said to it is handed on to Maven, so that a part may
# be run: campaign.sh -Dcampaign.kills=100 -Dcampaign.operations=50000 -Dcampaign.cuts=50
# TESTS names other tests, SYSTEM_CALLS how many calls of each kind fail (0: none).
set -eu
cd "$(dirname "$0")/../../../.."
tests=${TESTS:-AnySequenceTest,NthFaultTest,PowerCutTest,PowerCutAtRareMomentsTest,KillTest,HistoryTest,ThreadsTest,LoadedTest,CompactionTest,BitRotTest,AnyDamageTest,MalformedFilesTest}
counts=$(mktemp)
classpath=$(mktemp)
trap 'rm -f "$counts" "$classpath"' EXIT
./mvnw -q -o -pl core,persistence-json test -Dtest="$tests" \
  -Dsurefire.failIfNoSpecifiedTests=false -Dcampaign=true -Dcampaign.counts="$counts" \
  -Dcampaign.classpath="$classpath" "$@"
echo "tests: $tests"
awk -F': ' '{sum[$1] += $2} END {for (what in sum) print what ": " sum[what]}' "$counts" | sort
if [ "${SYSTEM_CALLS:-1000}" -eq 0 ]; then
  echo "failed system calls: not tried"
elif ! command -v strace >/dev/null; then
  echo "failed system calls: not tried, there is no strace"
else
  persistence-json/src/test/campaign/system-calls.sh "$(cat "$classpath")" "${SYSTEM_CALLS:-1000}"
fi
echo "commits lost: 0"
echo "commits invented: 0"
