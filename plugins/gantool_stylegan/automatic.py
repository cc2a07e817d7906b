"""What suits the pictures where a setting is left at 0, and the shapes that follow. Imports no torch."""

from gantool.api import DataFacts
from gantool.errors import UnusableError
from gantool_stylegan.architecture import Architecture, Judge, widths
from gantool_stylegan.config import StyleGANConfig

LARGE = 512  # px: from here on the networks are the paper's, below half as wide (arXiv:2006.06676, appendix C)
BASE_LARGE, BASE_SMALL = 32_768, 16_384
FEW = 1000
"""Below this many pictures there is less to learn than the widest layers hold: half their width learns it as well and
takes a third of the time (ours, not published)."""


def gamma(config: StyleGANConfig) -> float:
    """The weight of R1: the published heuristic 0.0002 size^2 / batch (arXiv:2006.06676, appendix C)."""
    return config.r1_gamma or 0.0002 * config.size**2 / config.batch


def opposite_gamma(config: StyleGANConfig) -> float:
    """The weight of R2: as R1 where the objective needs it (arXiv:2501.05441, section 2), else none."""
    return config.r2_gamma or (gamma(config) if config.objective == "relativistic-pairing" else 0.0)


def architecture(config: StyleGANConfig, facts: DataFacts) -> Architecture:
    """The generator: that of the model to start from, where there is one."""
    if facts.start is not None:
        return _continued(config, facts, Architecture.model_validate(dict(facts.start)))
    few = 0 < facts.samples < FEW
    return Architecture(
        size=config.size, channels=facts.target_channels, height=config.frame[0], width=config.frame[1],
        widths=_widths(config, config.ngf, facts.samples),
        classes=facts.classes if config.conditional else (),
        form=config.generator, latent=config.latent, style=config.style,
        mapping_layers=config.mapping_layers or (2 if few or config.size < LARGE else 8))


def judge(config: StyleGANConfig, facts: DataFacts, made: Architecture) -> Judge:
    """The discriminator for what such a generator makes: the one it learnt against before, where there is one."""
    if facts.start is not None and made.judge is not None:
        return made.judge
    features = _widths(config, config.ndf, facts.samples)
    return Judge(
        size=made.size, channels=made.channels, height=made.height, width=made.width, widths=features,
        classes=made.classes, form=config.discriminator, group=config.deviation_group, label=features[0])


def _continued(config: StyleGANConfig, facts: DataFacts, made: Architecture) -> Architecture:
    """The shape of a model to start from, if it suits these pictures; a model without classes stays without.

    Raises:
        UnusableError: it does not.
    """
    if made.size != config.size:
        raise UnusableError(f"The model to start from paints {made.size} px, not {config.size}; set size={made.size}.")
    if (made.height, made.width) != config.frame:
        raise UnusableError(f"The model to start from paints {made.width}x{made.height} px; set "
                            f"proportions={made.width / made.height:.4g}.")
    if made.channels != facts.target_channels:
        raise UnusableError(f"The model to start from has {made.channels} channels and the pictures have "
                            f"{facts.target_channels}; start from another, or convert the pictures.")
    classes = facts.classes if config.conditional else ()
    if made.classes and len(made.classes) != len(classes):
        raise UnusableError(f"The model to start from knows {len(made.classes)} classes and the pictures are of "
                            f"{len(classes) or 'none'}; sort them into as many folders, or start from another.")
    judge = made.judge and made.judge.model_copy(update={"classes": classes if made.classes else ()})
    return made.model_copy(update={"classes": classes if made.classes else (), "judge": judge})


def _widths(config: StyleGANConfig, at_full_size: int, samples: int) -> tuple[int, ...]:
    most = config.most_features or (256 if 0 < samples < FEW else 512)
    base = at_full_size * config.size or (BASE_LARGE if config.size >= LARGE else BASE_SMALL)
    return widths(config.size, base, most)
