"""A pix2pix training step and a translation, ours against a plain implementation of the paper, interleaved.

usage: python tests/measure/pix2pix_speed.py [--repeats 9] [--shared ../shared]

Both train the paper's networks (U-Net 256 with 64 channels, 70 px PatchGAN) at batch 1 and 256 px on the same pictures.
"""

import argparse
import ast
import statistics
import time
import types
from collections.abc import Callable
from pathlib import Path

import torch
import torch.nn.functional as F
from gantool_pix2pix.family import Pix2Pix
from record import ROOT, record, table

from gantool.api import DataFacts
from gantool.engine import devices
from gantool.engine.converter import Converter
from gantool.engine.update import EngineUpdate
from gantool.images import Picture

SIZE = 256


def plain_module(path: Path) -> types.ModuleType:
    """The plain implementation's networks, without its last statement, which runs it."""
    tree = ast.parse(path.read_text())
    tree.body.pop()
    module = types.ModuleType("plain_pix2pix")
    exec(compile(tree, str(path), "exec"), module.__dict__)
    return module


def plain_step(plain: types.ModuleType) -> tuple[Callable[[], None], Callable[[], None]]:
    generator, discriminator = plain.UNet(8), plain.patch_d()
    generator.apply(plain.init)
    discriminator.apply(plain.init)
    g_step, d_step = (torch.optim.Adam(net.parameters(), 2e-4, (0.5, 0.999)) for net in (generator, discriminator))
    bce = F.binary_cross_entropy_with_logits
    x, y = pictures()

    def step() -> None:
        fake = generator(x)
        discriminator.requires_grad_(True)
        real, judged = discriminator(torch.cat([x, y], 1)), discriminator(torch.cat([x, fake.detach()], 1))
        d_step.zero_grad()
        (0.5 * (bce(real, torch.ones_like(real)) + bce(judged, torch.zeros_like(judged)))).backward()
        d_step.step()
        discriminator.requires_grad_(False)
        judged = discriminator(torch.cat([x, fake], 1))
        g_step.zero_grad()
        (bce(judged, torch.ones_like(judged)) + 100 * (fake - y).abs().mean()).backward()
        g_step.step()

    @torch.no_grad()
    def translate() -> None:
        generator(x)

    return step, translate


def our_step(precision: str) -> tuple[Callable[[], None], Callable[[], None]]:
    choice = devices.choose("cpu", precision)
    family = Pix2Pix()
    config = family.config.checked({"size": SIZE})
    trainer = family.trainer(config, DataFacts(samples=1), choice.device)
    batch = dict(zip(("input", "target"), pictures(), strict=True))
    if trainer.memory_format == "channels_last":
        for network in trainer.networks.values():
            network.to(memory_format=torch.channels_last)
        batch = {name: each.contiguous(memory_format=torch.channels_last) for name, each in batch.items()}
    update = EngineUpdate(trainer.optimisers, choice)
    converter = Converter(family.translator(trainer.export(trainer.networks)), choice, "native", {})
    pixels = ((batch["input"][0].permute(1, 2, 0) + 1) * 127.5).round().byte().numpy()
    picture = Picture(pixels)
    return lambda: trainer.step(batch, update), lambda: converter.translate(picture)  # type: ignore[return-value]  # what they give is not looked at


def pictures() -> tuple[torch.Tensor, torch.Tensor]:
    draw = torch.Generator().manual_seed(0)
    smooth = [F.interpolate(torch.rand(1, 3, 32, 32, generator=draw), SIZE) * 2 - 1 for _ in range(2)]
    return smooth[0], smooth[1]


def medians(works: dict[str, Callable[[], None]], repeats: int) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in works}
    for number in range(repeats + 2):
        for name, work in works.items():
            begun = time.perf_counter()
            work()
            if number >= 2:
                times[name].append(time.perf_counter() - begun)
    return {name: statistics.median(each) for name, each in times.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    given = parser.parse_args()
    plain = plain_step(plain_module(given.shared / "tools/plain_pix2pix.py"))
    ours = {precision: our_step(precision) for precision in ("fp32", "bf16")}
    rows = []
    for number, what in enumerate(("training step, batch 1", "translation of one picture")):
        works = {"plain": plain[number], **{precision: each[number] for precision, each in ours.items()}}
        took = medians(works, given.repeats)
        for name in ours:
            ratio = took["plain"] / took[name]
            rows.append([what, name, f"{took['plain'] * 1e3:.0f}", f"{took[name] * 1e3:.0f}", f"{ratio:.2f}"])
    text = (
        f"The paper's networks at {SIZE} px; median of {given.repeats} interleaved repeats. Our translation includes "
        "what a picture needs before and after the network.\n\n"
        + table(["", "ours in", "plain, fp32 (ms)", "ours (ms)", "ratio"], rows)
        + f"\n\nThe format chosen here by rule: {devices.choose('cpu').precision}."
    )
    record("Pix2pix: time of a step", "tests/measure/pix2pix_speed.py", text)


if __name__ == "__main__":
    main()
