#!/usr/bin/env bash
# The first hour of a new user, from a clean clone in an empty home: build, link, help, completion, a folder, a list of names with a prefix, the
# report. Prints the seconds of each step; ends with 1 at the first step that does not hold. MAVEN_REPOSITORY names a repository to use
# instead of an empty one.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
repository=${MAVEN_REPOSITORY:-$work/repository}
mkdir -p "$work/home/.local/bin"

step() { # NAME COMMAND…: runs a step and says how long it took
  local name=$1 begin
  shift
  begin=${EPOCHREALTIME/[.,]/}
  if ! "$@" >"$work/said" 2>&1; then
    printf 'FAULT\t%s\n' "$name"
    cat "$work/said"
    exit 1
  fi
  printf 'ok\t%s\t%d ms\n' "$name" $(((${EPOCHREALTIME/[.,]/} - begin) / 1000))
}

said() { # TEXT COMMAND…: whether what a command prints holds a text
  local text=$1 printed
  shift
  printed=$("$@" 2>&1) || true # a refusal has an exit code of its own
  grep -qF -- "$text" <<<"$printed" || { echo "$printed"; return 1; }
}

opened() { # URL: whether a browser shows a report; its virtual clock may run out before the disk answers, so it has three tries
  for _ in 1 2 3; do
    said 'data-ready="true"' chromium --headless --no-sandbox --disable-gpu --virtual-time-budget=8000 --dump-dom "$1" && return
  done
  return 1
}

step "clone" git clone -q "$root" "$work/winnow"
cd "$work/winnow"
export HOME=$work/home
export PATH=$HOME/.local/bin:$PATH
unset WINNOW_OPTS
step "build" mvn -q -B -ntp "-Dmaven.repo.local=$repository" package -DskipTests
step "link" ln -s "$PWD/target/winnow/bin/winnow" "$HOME/.local/bin/winnow"
step "links of the README hold in the distribution" bash -c 'cd target/winnow && grep -o "]([^):#]*" README.md | cut -c3- | xargs ls -d >/dev/null'
cd "$work/home"
step "winnow alone prints the overview" said "evaluate" winnow
step "winnow help score" said "--inputPrefix" winnow help score
step "winnow -h" said "Exit codes" winnow -h
step "winnow version" said "winnow 0." winnow version
step "completion" bash -c 'winnow generate-completion >completion && . ./completion && complete -p winnow'
step "a slip is told" said "the nearest is --output" winnow score --outptu=x
step "score a folder" winnow score "$work/winnow/samples/pages" --output=first
step "its rows" test -s first/scores/part-00000.jsonl
step "explain a page" said "verdict   reject" winnow explain "$work/winnow/samples/pages/spam/all-three-faults.txt"
(cd "$work/winnow/samples/pages" && find honest -name '*.html' | sort | head -5) | gzip >warc.paths.gz
step "score a list with a prefix" winnow score --inputList=warc.paths.gz "--inputPrefix=file://$work/winnow/samples/pages/" --output=listed
step "the list has five pages" said '"scored" : 5' cat listed/run.json
step "a run that ended needs no resuming" said "holds the whole run" winnow score "$work/winnow/samples/pages" --output=first --resume
if command -v chromium >/dev/null 2>&1; then
  step "open the report" opened "file://$PWD/first/report/index.html"
else
  echo "chromium is not installed; the report was not opened" >&2
fi
