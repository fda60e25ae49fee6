#!/bin/sh
# Make a virtual environment; on a bare Debian, where python3 comes without venv, say or do what is missing.
set -eu
python=$1
venv=$2
if [ -x "$venv/bin/pip" ]; then
    exit 0
fi
if "$python" -c 'import ensurepip' 2>/dev/null; then
    exec "$python" -m venv --clear "$venv"
fi
echo "python3-venv is missing: installing it with apt-get" >&2
if [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq python3-venv >&2
elif command -v sudo >/dev/null 2>&1; then
    sudo apt-get update -qq && sudo apt-get install -y -qq python3-venv >&2
else
    echo "run this once as root, then make again: apt-get install python3-venv" >&2
    exit 1
fi
exec "$python" -m venv --clear "$venv"
