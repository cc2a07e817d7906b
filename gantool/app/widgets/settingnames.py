"""What the settings of families are called where people see them; others are read as words."""

from functools import lru_cache

from gantool.app.words import tr


def spoken(name: str) -> str:
    """A setting's name as a label: lr_g is "Learning rate, G"."""
    return _known(tr("Train")).get(name) or name.replace("_", " ").capitalize()


@lru_cache(4)
def _known(language: str) -> dict[str, str]:
    """`language` stands for what is spoken now, so that nothing of another language is remembered."""
    return {
        "ada_kimg": tr("ADA pace, kimg"),
        "ada_start": tr("ADA start"),
        "ada_target": tr("ADA target"),
        "adaptive": tr("Vary as needed (ADA)"),
        "augment": tr("Vary pictures"),
        "batch": tr("Batch"),
        "beta1": tr("Adam, beta 1"),
        "beta2": tr("Adam, beta 2"),
        "blocks": tr("Residual blocks"),
        "carry_discriminator": tr("D in the model"),
        "checkpoint_every": tr("Save every"),
        "clip_norm": tr("Longest gradient"),
        "compare": tr("Compare by"),
        "conditional": tr("Use the classes"),
        "critic_steps": tr("Steps of D for one of G"),
        "d_layers": tr("Depth of D"),
        "d_norm": tr("Norm of D"),
        "decay": tr("Share with falling rates"),
        "depth": tr("Halvings"),
        "deviation_group": tr("Group for deviation"),
        "direction": tr("Direction"),
        "discriminator": tr("Discriminator"),
        "dropout": tr("Dropout"),
        "ema_kimg": tr("Averaging (EMA)"),
        "flip": tr("Mirror at random"),
        "generator": tr("Generator"),
        "growth": tr("Growth of a block"),
        "identity_every": tr("Identity once in steps"),
        "jitter": tr("Room to crop"),
        "label_smoothing": tr("Label smoothing"),
        "labels": tr("Classes as"),
        "lambda_adversarial": tr("Weight of D's verdict"),
        "lambda_cycle": tr("Weight of the way back"),
        "lambda_features": tr("Weight of D's features"),
        "lambda_identity": tr("Weight of identity"),
        "lambda_l1": tr("Weight of L1"),
        "lambda_nce": tr("Weight of patches"),
        "lambda_perceptual": tr("Weight of perception"),
        "latent": tr("Size of z"),
        "lr_d": tr("Learning rate, D"),
        "lr_g": tr("Learning rate, G"),
        "mapping_layers": tr("Depth of the mapping"),
        "method": tr("Method"),
        "mixing": tr("Style mixing"),
        "most_features": tr("Most features"),
        "ndf": tr("Width of D"),
        "ngf": tr("Width of G"),
        "norm": tr("Norm"),
        "objective": tr("Adversarial loss"),
        "patches": tr("Patches compared"),
        "path_every": tr("Path length once in"),
        "path_weight": tr("Weight of path length"),
        "penalty_every": tr("Penalties once in"),
        "perceptual": tr("Perceptual loss by"),
        "pool": tr("Pool of earlier fakes"),
        "precision": tr("Number format"),
        "proportions": tr("Proportions"),
        "psnr_share": tr("Share without D"),
        "r1_gamma": tr("R1 penalty"),
        "r2_gamma": tr("R2 penalty"),
        "scale": tr("Times as large"),
        "second_rate": tr("Rate of the second stage"),
        "size": tr("Picture size"),
        "spectral_norm": tr("Spectral norm"),
        "style": tr("Size of w"),
        "temperature": tr("Temperature"),
        "upsampling": tr("Upsampling"),
        "vgg_file": tr("File of VGG19"),
    }
