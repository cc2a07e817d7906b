"""Random draws as functions of what they are for, so that a resumed run draws what an unbroken one would."""

import hashlib

import torch


def mix(*parts: int | str) -> int:
    """A seed in 0..2^63-1 that depends on every part and nothing else."""
    digest = hashlib.blake2b(repr(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1


def generator(*parts: int | str) -> torch.Generator:
    """A CPU generator seeded with `mix(*parts)`."""
    return torch.Generator().manual_seed(mix(*parts))


def seed_everything(*parts: int | str) -> None:
    """Seed torch's global generators, of the CPU and every device, with `mix(*parts)`."""
    torch.manual_seed(mix(*parts))
