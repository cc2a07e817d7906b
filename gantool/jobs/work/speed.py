"""How fast a device is at what people do with it, measured on the networks they do it with."""

import time
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F

from gantool.engine.seeds import generator
from gantool.nn.patchgan import PatchGAN
from gantool.nn.resnet import ResNetGenerator
from gantool.nn.unet import UNet

EDGE, PHOTO = 256, 512  # px
PICTURES = 80_000  # 200 times through the 400 facades, as in the Pix2Pix paper (arXiv:1611.07004, 6.2)
ENOUGH = 1.5  # seconds of measuring


def speed(device: torch.device) -> dict[str, Any]:
    """What a few passes of fresh networks take: `train_hours`, `paint_ms`, `convert_seconds`; see the constants."""
    unet = UNet(3, 3, depth=8).to(device)
    learn = _seconds(_step(unet, device), device)
    unet.eval()
    paint = _seconds(_pass(unet, EDGE, device), device)
    resnet = ResNetGenerator(3, 3).to(device).eval()
    convert = _seconds(_pass(resnet, PHOTO, device), device)
    return {"train_hours": learn * PICTURES / 3600, "paint_ms": 1000 * paint, "convert_seconds": convert}


def _pass(network: torch.nn.Module, edge: int, device: torch.device) -> Callable[[], None]:
    picture = torch.rand(1, 3, edge, edge, generator=generator("speed")).to(device) * 2 - 1

    def once() -> None:
        with torch.inference_mode():
            network(picture)

    return once


def _step(unet: UNet, device: torch.device) -> Callable[[], None]:
    """One step of Pix2Pix on one pair: D on the real and on the made one, then G through D and by L1."""
    judge = PatchGAN(6).to(device)
    optimisers = [torch.optim.Adam(each.parameters(), 2e-4, (0.5, 0.999)) for each in (unet, judge)]
    draw = generator("speed")
    given, target = (torch.rand(1, 3, EDGE, EDGE, generator=draw).to(device) * 2 - 1 for _ in range(2))

    def once() -> None:
        made = unet(given)
        real = judge(torch.cat([given, target], 1)).logits
        fake = judge(torch.cat([given, made.detach()], 1)).logits
        optimisers[1].zero_grad()
        judged = F.softplus(-real).mean() + F.softplus(fake).mean()
        judged.backward()  # type: ignore[no-untyped-call]  # untyped in torch
        optimisers[1].step()
        optimisers[0].zero_grad()
        believed = judge(torch.cat([given, made], 1)).logits
        learnt = F.softplus(-believed).mean() + 100 * F.l1_loss(made, target)
        learnt.backward()  # type: ignore[no-untyped-call]  # untyped in torch
        optimisers[0].step()

    return once


def _seconds(once: Callable[[], None], device: torch.device) -> float:
    """The fastest of as many as fit in `ENOUGH`, at least one: what else runs here makes it slower, never faster.

    The first warms up, and counts only where it is slow enough to be the last.
    """
    times: list[float] = []
    begun = time.perf_counter()
    while not times or (time.perf_counter() - begun < ENOUGH and len(times) < 50):
        start = time.perf_counter()
        once()
        if device.type == "cuda":
            torch.cuda.synchronize(device)
        times.append(time.perf_counter() - start)
    return min(times[1:] or times)
