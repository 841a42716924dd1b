#!/bin/sh
# Make or update a virtual environment from one of the lock files beside this script.
#
#   usage: requirements/install.sh FOLDER LOCK        (LOCK is site, test or lock; PYTHON=... chooses the Python)
#
# Every file that pip fetches must have a hash that the lock file lists, so it does not matter which index or mirror
# this machine's pip is set up with.
set -eu
cd "$(dirname "$0")/.."
venv=$1
lock=$2

fail() {
    printf 'precedents: %s\n' "$@" >&2
    exit 1
}

suits() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        suits "$PYTHON" || fail "PYTHON=$PYTHON is no Python 3.11 or newer"
        printf '%s\n' "$PYTHON"
        return
    fi
    for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if suits "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    fail "Python 3.11 or newer is needed, and none was found (python3 is: $(python3 --version 2>&1 || true))" \
        "install one, or name it: make PYTHON=/path/to/python3.11 ..."
}

# Debian and Ubuntu keep the part of Python that puts pip into a virtual environment in a package of its own.
need_ensurepip() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1 && return
    package=$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "precedents: this Python cannot make virtual environments: installing $package with apt-get" >&2
        apt-get update -q >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$package" >&2
    fi
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1 ||
        fail "this Python cannot make virtual environments; on Debian or Ubuntu: sudo apt-get install $package"
}

if ! "$venv/bin/python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    python=$(find_python)
    need_ensurepip "$python"
    echo "precedents: making a virtual environment in $venv with $("$python" --version)" >&2
    "$python" -m venv --clear "$venv"
fi

echo "precedents: installing what requirements/$lock.txt lists" >&2
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_USER=0
"$venv/bin/python" -m pip install --quiet --require-hashes --only-binary :all: -r "requirements/$lock.txt"
if [ "$lock" != lock ]; then
    "$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
fi
