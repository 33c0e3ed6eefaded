#!/bin/sh
# Makes the n-th system call of a writing program fail, for every n, with an input/output error and
# with a full disk; then looks whether all it had acknowledged is there. Needs strace.
# Usage: system-calls.sh CLASSPATH [MOST]
set -eu
classpath=$1
most=${2:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java="java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -cp $classpath"
faults=0
acknowledged=0
refused=0
for error in EIO ENOSPC; do
  for call in fsync fdatasync write ftruncate rename; do
    n=1
    while [ "$n" -le "$most" ]; do
      store=$work/store
      rm -rf "$store"
      journal=$store/safer-maidstone/journal
      paths=
      if [ "$call" = write ]; then
        for file in "$journal/0001.jsonl" "$journal/.0001.jsonl.tmp" "$journal/head" \
          "$journal/.head.tmp"; do
          paths="$paths -P $file"
        done
      fi
      # shellcheck disable=SC2086
      strace -f --seccomp-bpf -o "$work/trace" $paths -e "trace=$call" \
        -e "inject=$call:error=$error:when=$n" \
        $java org.saferplan.json.store.Worker "$store" w 1 5 true >"$work/told" 2>"$work/errors" ||
        true
      if ! grep -q INJECTED "$work/trace"; then
        break
      fi
      if ! result=$($java org.saferplan.json.store.AfterWorker "$store" "$work/told" 2>&1); then
        echo "$call $n $error: $result" >&2
        exit 1
      fi
      faults=$((faults + 1))
      acknowledged=$((acknowledged + $(echo "$result" | sed -n 's/^\([0-9]*\) acknowledged.*/\1/p')))
      refused=$((refused + $(echo "$result" | sed -n 's/.* \([0-9]*\) refused$/\1/p')))
      n=$((n + 1))
    done
  done
done
if [ "$faults" -eq 0 ]; then
  echo "no call was made to fail: the program that writes did not run" >&2
  cat "$work/errors" >&2
  exit 1
fi
echo "failed system calls: $faults"
echo "commits acknowledged around them: $acknowledged"
echo "commits refused because of them: $refused"
