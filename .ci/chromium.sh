#!/bin/sh
# Make sure that a Chromium is there for tests/browser: Debian's package. Where it cannot be installed, the tests skip
# and say so; in CI they fail.
set -eu
for command in "${CHROMIUM:-chromium}" chromium-browser google-chrome-stable google-chrome; do
    if command -v "$command" >/dev/null 2>&1; then
        exit 0
    fi
done
packages="chromium fonts-dejavu-core fonts-liberation"
if ! command -v apt-get >/dev/null 2>&1; then
    as=none
elif [ "$(id -u)" = 0 ]; then
    as=
elif sudo -n true 2>/dev/null; then
    as=sudo
else
    as=none
fi
if [ "$as" = none ]; then
    echo "no Chromium here: install one (Debian: apt-get install $packages) or name it: CHROMIUM=/path/to/chromium" >&2
    exit 0
fi
echo "Chromium is missing: installing it with apt-get" >&2
$as apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends $packages >&2
