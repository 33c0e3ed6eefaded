#!/bin/sh
# How saferplan does with a partnership of 100,000 actions. Not part of the build: run it by hand.
#
#   cli/src/test/bench/hundred-thousand-actions.sh [PROGRAM] [ACTIONS]
#
# It aims at 60 seconds and 4 gigabytes for taking the record in, and at 30 seconds for every
# command after that, on two processors with nothing else to do.
set -eu
program=${1:-cli/target/saferplan/bin/saferplan}
actions=${2:-100000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

awk -v actions="$actions" 'BEGIN {
  print "{\"format\": 1, \"partnership\": {\"kind\": \"partnership\", \"id\": \"large\","
  print " \"name\": \"Invented Large Partnership\", \"notice\": \"Invented to be large.\","
  print " \"nation\": \"england\", \"tier\": \"district\","
  print " \"posts\": [{\"id\": \"officer\", \"name\": \"Officer\"}]},"
  print "\"documents\": [{\"kind\": \"plan\", \"id\": \"plan\", \"title\": \"Plan\"},"
  print "{\"kind\": \"edition\", \"id\": \"2024-25\", \"plan\": \"plan\", \"title\": \"2024-25\","
  print " \"period\": {\"from\": \"2024-04\", \"to\": \"2025-03\"}, \"priorities\": ["
  for (i = 0; i < 20; i++) printf "%s{\"id\": \"p-%d\", \"name\": \"Priority %d\"}", i ? "," : "", i, i
  print "], \"aims\": ["
  for (i = 0; i < 200; i++)
    printf "%s{\"id\": \"a-%d\", \"words\": \"Aim %d\", \"under\": [{\"priority\": \"p-%d\"}]}", \
      i ? "," : "", i, i, i % 20
  print "]}"
  for (i = 0; i < actions; i++) {
    printf ",{\"kind\": \"obligation\", \"id\": \"action-%d\", \"what\": \"Do thing %d\",", i, i
    printf " \"serves\": [{\"edition\": \"2024-25\", \"aim\": \"a-%d\"}],", i % 200
    printf " \"leads\": [{\"post\": \"officer\"}], \"due\": {\"by\": \"2024-%02d\"},", i % 9 + 4
    print " \"updates\": [{\"on\": \"2024-05-01\", \"happened\": \"It began.\", \"onTrack\": true}]}"
  }
  print "]}"
}' > "$folder/large.json"

export SAFERPLAN_STORE="$folder/store"
timed() {
  began=$(date +%s)
  "$program" "$@" > "$folder/out"
  echo "$(($(date +%s) - began)) s: $*"
}

timed import "$folder/large.json"
timed action list --json
timed check
echo '{"action": "action-7", "update": {"on": "2024-06-01", "happened": "More of it."}}' \
  > "$folder/update.json"
timed do report-progress --from "$folder/update.json"
timed partnership show --json
cp "$folder/out" "$folder/partnership.json"
timed do revise-partnership --from "$folder/partnership.json"
timed export --output "$folder/again.json"
