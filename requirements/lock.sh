#!/bin/sh
# Write the lock files anew from pyproject.toml, with the uv of the environment in $1; further words go to uv, so
# that `--upgrade` brings everything up to date. Without it, versions that still fit stay as they are.
#
# The locks hold for every platform and for Python 3.11 and newer. Packages that offer no wheel are refused, so that
# installing never runs a package's own build script; local settings of uv are left out, so that every hash is that
# of a file on PyPI.
set -eu
cd "$(dirname "$0")/.."
uv=$1/bin/uv
shift

compile() {
    "$uv" --no-config pip compile --quiet --universal --python-version 3.11 --only-binary :all: --generate-hashes \
        --default-index https://pypi.org/simple --no-emit-index-url --custom-compile-command "make lock" --no-annotate "$@"
}

# The editable install builds this package in the same environment, so the build backend is locked too.
build_requires() {
    "$(dirname "$uv")/python" -c 'import tomllib
with open("pyproject.toml", "rb") as file:
    print(*tomllib.load(file)["build-system"]["requires"], sep="\n")'
}

build_requires | compile --extra test pyproject.toml - --output-file requirements/test.txt "$@"
build_requires | compile --constraint requirements/test.txt pyproject.toml - --output-file requirements/site.txt
echo uv | compile - --output-file requirements/lock.txt "$@"
