"""How much longer a step of the second stage takes: reckoned beforehand, so that minutes hold."""

import pytest
import torch
from gantool_srgan.config import SRGANConfig
from gantool_srgan.trainer import SRGANTrainer

from gantool.api import DataFacts

SMALL = {"size": 32, "batch": 2, "ngf": 8, "ndf": 8, "blocks": 2, "psnr_share": 0.5}


def start(**changes: object) -> SRGANTrainer:
    return SRGANTrainer(SRGANConfig.checked({**SMALL, **changes}), DataFacts(), torch.device("cpu"))


def test_a_step_with_a_discriminator_is_more_work() -> None:
    trainer = start()
    assert trainer.effort(0.0) == trainer.effort(0.49) == 1.0 < 5.0 < trainer.effort(0.5) == trainer.effort(1.0)


def test_a_larger_discriminator_is_more_work_and_a_larger_generator_less_by_comparison() -> None:
    usual = start().effort(1.0)
    assert start(ndf=16).effort(1.0) > 2 * usual
    assert start(discriminator="patch").effort(1.0) < usual
    assert start(ngf=32).effort(1.0) < usual


def test_without_a_second_stage_all_steps_are_alike() -> None:
    assert start(psnr_share=1.0).effort(0.99) == 1.0


@pytest.mark.parametrize("kind", ["unet", "patch", "vgg"])
def test_it_is_near_to_what_the_multiplications_of_a_whole_step_say(kind: str) -> None:
    from conformance.update import PlainUpdate
    from torch.utils.flop_counter import FlopCounterMode

    counted = []
    for share in (1.0, 0.0):
        trainer = start(discriminator=kind, psnr_share=share, ngf=16, perceptual="none")
        with FlopCounterMode(display=False) as counter:
            trainer.step({"high": torch.rand(2, 3, 32, 32)}, PlainUpdate(trainer, 0, 0.0))
        counted.append(counter.get_total_flops())
    assert trainer.effort(1.0) == pytest.approx(counted[1] / counted[0], rel=0.35)
