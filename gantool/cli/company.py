"""`--devices` and `--nodes`: how many learn together, and what a command does that torchrun has started many times."""

import signal
import subprocess
import sys
from dataclasses import dataclass

from gantool.cli.answer import Answer
from gantool.errors import UnusableError
from gantool.jobs.standing import Standing


@dataclass(frozen=True)
class Company:
    """`devices` on each of `nodes` machines; whether this command is one of `several`, and `follows` another."""

    devices: int
    nodes: int
    several: bool = False
    follows: bool = False


def asked_company(devices: int | None, nodes: int | None) -> Company:
    """What was asked for, or what torchrun says where it has started this command.

    Raises:
        UnusableError: it is less than one, or the two say different things, or there is nobody on the other machines.
    """
    for name, value in (("--devices", devices), ("--nodes", nodes)):
        if value is not None and value < 1:
            raise UnusableError(f"{name} {value} is nobody; give at least 1.")
    told = Standing.told()
    if told is not None:
        if devices not in (None, told.local_size) or nodes not in (None, told.nodes):
            raise UnusableError(
                f"torchrun has started {told.local_size} processes on each of {told.nodes} machines, which is not what "
                "--devices and --nodes say; leave both out."
            )
        return Company(told.local_size, told.nodes, several=True, follows=told.rank > 0)
    if nodes is not None and nodes > 1:
        raise UnusableError(
            f"--nodes {nodes} needs this command on each of the machines: start it there by torchrun --nnodes {nodes} "
            f"--nproc-per-node {devices or 1} --rdzv-backend c10d --rdzv-endpoint HOST:PORT -m gantool ..., where HOST "
            "is one of them."
        )
    return Company(devices or 1, nodes or 1)


def attend() -> Answer:
    """Be one of the others until the first command ends it; that one alone tells what happens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first command saves and then lets everybody go
    process = subprocess.Popen(
        [sys.executable, "-m", "gantool.jobs.work.following"], stdin=subprocess.PIPE, start_new_session=True
    )
    code = process.wait()
    return Answer({"followed": True}, None, 3 if code < 0 else code)
