"""`precedents serve`: the site on this machine, rebuilt and reloaded when a record or a page changes."""

from __future__ import annotations

import argparse
import errno
import os
import socket

from precedents.commands import Subparsers, UsageError, root_of

_TRIES = 20
_LAST_PORT = 65535


def register(subparsers: Subparsers) -> None:
    """Add the command and its options to the command line."""
    parser = subparsers.add_parser("serve", help="build the site, serve it on this machine and watch for changes")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=_port, default=8000, help="the first port to try (default: %(default)s)")
    parser.set_defaults(run=run)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 5 and 0 < int(text) <= _LAST_PORT):
        raise argparse.ArgumentTypeError(f"`{text}` is no port: write a number from 1 to {_LAST_PORT}")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted; the address is printed when the site is ready. 2 when no port is free."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        port = free_port(args.host, args.port)
    except OSError as error:
        raise UsageError(f"--host {args.host}: no address of this machine ({error.strerror})") from None
    if port is None:
        raise UsageError(f"no free port from {args.port} to {args.port + _TRIES - 1}")
    root = root_of(args)
    from mkdocs.__main__ import cli  # imported here: a second of start-up that no other command should pay

    print(f"The archive will be at http://{args.host}:{port}/ (stop with Ctrl-C)", flush=True)
    words = ["serve", "--config-file", str(root / "mkdocs.yml"), "--dev-addr", f"{args.host}:{port}"]
    return int(cli(words, standalone_mode=False) or 0)


def free_port(host: str, first: int) -> int | None:
    """Return the first port from `first` on that nothing listens on; None when twenty in a row are taken.

    Raises OSError when `host` is no address that this machine can listen on.
    """
    family = socket.getaddrinfo(host, first, type=socket.SOCK_STREAM)[0][0]
    for port in range(first, min(first + _TRIES, _LAST_PORT + 1)):
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                    raise
                continue
            return port
    return None
