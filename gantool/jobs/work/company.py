"""The processes that train together with the first one: how many, started, joined, watched, and gone again.

The first process is the worker of the job and leads. Those beside it on this machine it starts itself; or torchrun has
started all, on every machine. A process that dies ends the training at once: the others would wait for it for ever.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

import psutil
import torch

from gantool.api import Config
from gantool.engine import devices
from gantool.engine.devices import DeviceChoice
from gantool.engine.distribution import ALONE, PartnerError, Place, World
from gantool.engine.hardware import Hardware, present
from gantool.errors import JobFailedError, UnusableError
from gantool.jobs.client import cause_of_death
from gantool.jobs.desk import Desk
from gantool.jobs.events import Failed
from gantool.jobs.spec import TrainSpec
from gantool.jobs.standing import Standing

GOING_ON = "What was saved is kept, and `gantool resume` goes on from there."
FAREWELL = 10.0  # seconds that a process has to end by itself
NOTICE = 5.0  # seconds that a broken connection has to be noticed where it is used


class Company:
    """The other processes of a training, seen from the first; of one process, nobody."""

    def __init__(self, desk: Desk, standing: Standing | None, starts: bool) -> None:
        self._desk, self._standing = desk, standing
        self._world: World = ALONE
        self._others: dict[int, subprocess.Popen[bytes]] = {}
        self._closing = threading.Event()
        if standing is not None and starts:
            self._others = {rank: _started(standing.neighbour(rank)) for rank in range(1, standing.local_size)}
            threading.Thread(target=self._watch, name="company", daemon=True).start()

    @classmethod
    def gathered(cls, spec: TrainSpec, desk: Desk) -> Self:
        """As many as the spec, or torchrun, asks for; started, not yet joined.

        Raises:
            UnusableError: there are not so many devices, or not so many machines.
        """
        told = Standing.told()
        choices = desk.folder.choices()
        count, nodes = int(choices.get("devices") or spec.devices), int(choices.get("nodes") or spec.nodes)
        if told is not None:
            desk.folder.choose(devices=told.local_size, nodes=told.nodes)
            _check_devices(choices.get("device", spec.device), told.local_size)
            return cls(desk, told, starts=False)
        if nodes > 1:
            raise UnusableError(
                f"This run is for {nodes} machines, and was started on one alone. Start it on each by torchrun, or go "
                "on here by gantool resume with --nodes 1."
            )
        if count > 1:
            count = _fewer_if_gone(count, choices.get("device"), desk)
            try:
                _check_devices(choices.get("device", spec.device), count)
            except UnusableError:
                desk.folder.choose(devices=None, devices_asked=None)  # what cannot be is not asked for again
                raise
        desk.folder.choose(devices=count, nodes=nodes, devices_asked=None)
        return cls(desk, Standing.first_of(count) if count > 1 else None, starts=True)

    @property
    def place(self) -> Place:
        """Where the first process stands."""
        return place_of(self._standing)

    def join(self, spec: TrainSpec) -> World:
        """Wait for the others, and tell them what is to be done and what has been chosen.

        Raises:
            JobFailedError: one of them cannot take part; the sentence says why.
        """
        if self._standing is None:
            return ALONE
        self._desk.phase("Waiting for the other devices")
        self._world = joined(self._standing)
        said = {"spec": spec.model_dump(mode="json"), "choices": self._desk.folder.choices()}
        self._world.told(json.dumps(said, default=str).encode())
        refuse_together(self._world, "")
        return self._world

    def cause_of(self, error: PartnerError) -> str:
        """Why another process is gone, as far as it can be known here."""
        deadline = time.monotonic() + NOTICE
        while self._others and time.monotonic() < deadline:
            dead = self._dead()
            if dead is not None:
                return self._obituary(*dead)
            time.sleep(0.05)
        return f"{error} {GOING_ON}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let everybody go, and see to it."""
        self._closing.set()
        for other in self._others.values():
            if other.stdin is not None:
                with contextlib.suppress(OSError):
                    other.stdin.close()
        deadline = time.monotonic() + (FAREWELL if error is None else 1.0)
        for other in self._others.values():
            try:
                other.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                other.kill()
                other.wait()
        close = getattr(self._world, "close", None)
        if close is not None and error is None:
            close()

    def _watch(self) -> None:
        """End the job where another process is gone and this one does not notice, as in a wait for its device."""
        while not self._closing.wait(0.2):
            dead = self._dead()
            if dead is None:
                continue
            if self._closing.wait(NOTICE):
                return
            self._desk.report(Failed(reason=self._obituary(*dead), exit_code=3))
            for other in self._others.values():
                other.kill()
            os._exit(3)

    def _dead(self) -> tuple[int, int] | None:
        """A process that has ended before its time, and its exit code."""
        return next(((rank, code) for rank, each in self._others.items() if (code := each.poll()) is not None), None)

    def _obituary(self, rank: int, code: int) -> str:
        who = f"Process {rank + 1} of {len(self._others) + 1}"
        return f"{cause_of_death(code, who)} {GOING_ON}"


def place_of(standing: Standing | None) -> Place:
    """The engine's word for it."""
    if standing is None:
        return Place()
    return Place(standing.rank, standing.size, standing.local_rank, standing.local_size)


def joined(standing: Standing) -> World:
    """The world of all processes of the training, once all are there."""
    from gantool.engine.distribution.fabric import FabricWorld  # only here: it takes seconds to import

    standing.apply()
    return FabricWorld(place_of(standing), standing.address, standing.port)


def refuse_together(world: World, reason: str) -> None:
    """Begin only if nobody has a `reason` not to.

    Raises:
        JobFailedError: somebody has one.
    """
    for rank, said in enumerate(world.all_told(reason.encode())):
        if said:
            raise JobFailedError(f"Process {rank + 1} of {world.place.size} cannot take part: {said.decode()}")


def check_batch(config: Config, place: Place) -> None:
    """Refuse a batch of which some device would get nothing.

    Raises:
        UnusableError: there are fewer pictures in a batch than devices.
    """
    if config.batch < place.size:
        raise UnusableError(
            f"A batch of {config.batch} cannot be shared among {place.size} devices, of which each needs a picture in "
            f"every step. Set batch={place.size} or more, or use fewer devices."
        )


def for_this_process(choice: DeviceChoice, place: Place) -> DeviceChoice:
    """The device that this process of several has for itself, and its share of the processor.

    Raises:
        UnusableError: it is not there.
    """
    if place.size == 1:
        return choice
    like = _alike(choice.device)
    if place.local_rank >= len(like) and choice.device.type != "cpu":
        raise UnusableError(f"{len(like)} of {choice.name} on this machine are too few for {place.local_size}.")
    own = like[0] if choice.device.type == "cpu" else like[place.local_rank]
    threads = max(1, choice.threads // place.local_size)
    mine = replace(choice, device=own.device, threads=threads, name=own.name)
    devices.apply(mine)
    return mine


def _alike(device: torch.device) -> list[Hardware]:
    """The devices of the same kind, this one first."""
    like = [each for each in present() if each.device.type == device.type]
    return sorted(like, key=lambda each: each.device != device)


def _here(wanted: str) -> tuple[int, str]:
    """How many processes can have a device of the kind that is wanted, and what that is."""
    choice = devices.choose(wanted)
    count = psutil.cpu_count() or 1 if choice.device.type == "cpu" else len(_alike(choice.device))
    return count, choice.name


def _check_devices(wanted: str, count: int) -> None:
    here, name = _here(wanted)
    if count > here:
        raise UnusableError(
            f"{count} devices were asked for, but {name} is here for {here} only; ask for no more, or name another "
            "device."
        )


def _fewer_if_gone(count: int, began_on: str | None, desk: Desk) -> int:
    """As many as there are, told, where a run goes on with fewer devices than it had."""
    if began_on is None or desk.folder.choices().get("devices_asked"):
        return count
    try:
        here, _ = _here(began_on)
    except UnusableError:
        here = 1
    if here < count:
        desk.note(f"This run had {count} devices, of which {here} are here; it goes on with those.")
    return min(count, here)


def _started(standing: Standing) -> "subprocess.Popen[bytes]":
    """A process beside this one, which ends with it: its standard input does."""
    return subprocess.Popen(
        [sys.executable, "-m", "gantool.jobs.work.following"],
        stdin=subprocess.PIPE,
        env={**os.environ, **standing.environment()},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def told_to(content: bytes) -> tuple[TrainSpec, dict[str, Any]]:
    """What the first process said when it was joined: spec and choices."""
    said = json.loads(content)
    return TrainSpec.model_validate(said["spec"]), dict(said["choices"])
