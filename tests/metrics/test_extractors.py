"""Networks that describe pictures: recognised by their weights, given pictures as they were trained, named honestly."""

from pathlib import Path

import pytest
import torch
import torchvision
from torchmetrics.functional.image.lpips import _LPIPS

from gantool.metrics.extractors import AT_ONCE, Extractor, Gathering
from gantool.metrics.inception import inception
from gantool.metrics.perceptual import Lpips, path_length
from gantool.metrics.recognising import backbone, prepared, recognised
from metrics.networks import alexnet_state, inception_state

CPU = torch.device("cpu")


def pictures(count: int, side: int = 40) -> torch.Tensor:
    return torch.rand(count, 3, side, side, generator=torch.Generator().manual_seed(0)) * 2 - 1


def test_a_network_of_torchvision_is_recognised_without_its_last_layers() -> None:
    torch.manual_seed(0)
    network = torchvision.models.squeezenet1_1(weights=None).eval()
    state = {key: tensor for key, tensor in network.state_dict().items() if key.startswith("features.")}
    found = recognised(state, "mine.pth", CPU)
    assert found is not None and found.size == 512 and "SqueezeNet 1.1 (mine.pth)" in found.words
    assert "not FID" in found.words
    images = found.small(pictures(2))
    with torch.inference_mode():
        wanted = network.features(prepared(images, "torchvision")).mean((2, 3))
    assert torch.allclose(found.describe(images)[0], wanted, atol=1e-5)
    assert recognised({"features.0.weight": torch.zeros(1)}, "other.pth", CPU) is None


def test_resnets_are_recognised_up_to_their_features() -> None:
    found = recognised(torchvision.models.resnet18(weights=None).state_dict(), "r.pth", CPU)
    assert found is not None and found.size == 512 and found.title.startswith("ResNet-18")


def test_pixels_are_given_as_the_network_was_trained() -> None:
    red = torch.tensor([1.0, -1.0, -1.0]).reshape(1, 3, 1, 1)
    assert prepared(red, "caffe").flatten().tolist() == pytest.approx([-104, -117, 132])  # B G R less its mean
    assert prepared(red, "torchvision").flatten().tolist() == pytest.approx([2.2489, -2.0357, -1.8044], abs=1e-3)


def test_gathering_describes_as_one_by_one() -> None:
    extractor = Extractor("mean", 8, 3, lambda images: (images.mean((2, 3)), images.mean((2, 3)) * 2))
    gathering = Gathering(extractor)
    images = pictures(AT_ONCE + 3)
    for each in images:
        gathering.add(each[None])
    found = gathering.features()
    assert len(found) == AT_ONCE + 3 and found.logits is not None
    assert torch.allclose(found.described.float(), extractor.small(images).mean((2, 3)), atol=1e-6)
    assert len(Gathering(extractor).features()) == 0


def test_the_published_cifar_network_knows_its_classes(shared: Path) -> None:
    from gantool.engine.measuring.reading import read_extractor

    found = read_extractor(shared / "data/checkpoints/cifar10_resnet20-12fca82f.th", CPU)
    assert found.size == 64 and found.side == 32 and "ResNet-20" in found.words
    numbers, logits = found.describe(found.small(pictures(2)))
    assert numbers.shape == (2, 64) and logits is None and bool((numbers >= 0).all())


def test_the_shared_squeezenet_tells_photos_from_drawings(shared: Path) -> None:
    from gantool.data import Part
    from gantool.engine.measuring.makers import opaque
    from gantool.engine.measuring.reading import read_extractor

    found = read_extractor(shared / "data/checkpoints/squeezenet1_1_features_imagenet.npz", CPU)
    assert "squeezenet1_1_features_imagenet.npz" in found.words and "not FID" in found.words

    def described(half: str, paths: list[Path]) -> torch.Tensor:
        gathering = Gathering(found)
        for path in paths:
            gathering.add(opaque(Part(path, half)))  # type: ignore[arg-type]  # one of its literals
        return gathering.features().described.mean(0)

    facades = sorted((shared / "data/facades/val").glob("*.jpg"))[:12]
    photos, more, labels = described("left", facades[:6]), described("left", facades[6:]), described("right", facades)
    assert (photos - labels).norm() > 2 * (photos - more).norm()


def test_inception_is_called_fid_only_where_it_is_the_published_one() -> None:
    state = inception_state()
    genuine, other = inception(state, "Inception v3", CPU, genuine=True), recognised(state, "own.pth", CPU)
    assert other is not None and not other.is_inception and "not FID" in other.words
    assert genuine.is_inception and "not FID" not in genuine.words
    numbers, logits = genuine.describe(genuine.small(pictures(1)))
    assert numbers.shape == (1, 2048) and logits is not None and logits.shape == (1, 1008)


def test_lpips_is_the_library_s_with_the_given_convolutions() -> None:
    state = alexnet_state()
    convolutions = backbone("alex", state)
    assert convolutions is not None and backbone("squeeze", state) is None
    ours = Lpips("alex", convolutions, "alexnet.pth", CPU)
    reference = _LPIPS(pretrained=True, net="alex", pnet_rand=True)
    for name, tensor in reference.net.state_dict().items():
        tensor.copy_(state[f"features.{name.split('.', 1)[1]}"])
    one, other = pictures(2, 64), pictures(4, 64)[2:]
    assert torch.allclose(ours.distance(one, other), reference(one, other).reshape(-1), atol=1e-6)
    assert ours.distance(one, one).abs().max() == 0
    assert ours.distance(one[..., :20, :20], other[..., :20, :20]).shape == (2,), "small ones are enlarged"
    assert "AlexNet" in ours.words and ours.diversity([one[:1], other[:1], one[1:]], 0).value > 0


def test_the_path_length_of_a_straight_generator_is_known() -> None:
    """G(z) = z everywhere and d = mean squared difference: d(G(z), G(z + eps v)) / eps^2 = v^2."""
    starts = torch.zeros(40, 1, dtype=torch.float64)
    steps = torch.full((40, 1), 0.5, dtype=torch.float64)

    def decode(codes: torch.Tensor) -> torch.Tensor:
        return codes.reshape(-1, 1, 1, 1).expand(-1, 3, 64, 64)

    def distance(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
        return (one - other).double().square().mean((1, 2, 3))

    found = path_length(distance, decode, starts, starts + 0.01 * steps, epsilon=0.01)
    assert found.value == pytest.approx(0.25, rel=1e-4) and found.how == "40 steps of 0.01"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **more: object) -> None:
        raise AssertionError("a network was to be fetched")

    monkeypatch.setattr(torch.hub, "download_url_to_file", refuse)
    monkeypatch.setattr(torch.hub, "load_state_dict_from_url", refuse)
    inception(inception_state(), "Inception v3", CPU, genuine=True)
    Lpips("alex", alexnet_state(), "alexnet.pth", CPU)


def test_the_layers_of_a_network_are_seen_with_a_way_back(tmp_path: Path) -> None:
    from gantool.engine.editing.eye import looked_at, read_eye
    from gantool.engine.editing.likeness import _unit

    network = torchvision.models.squeezenet1_1(weights=None).eval()
    torch.save(network.state_dict(), tmp_path / "eye.pth")
    sight = read_eye(tmp_path / "eye.pth", CPU)
    assert sight.title == "SqueezeNet 1.1 (eye.pth)"
    images = torch.rand(2, 1, 32, 48).requires_grad_(True)
    seen = sight.eye(images)
    assert looked_at(images).shape == (2, 3, 64, 96) and looked_at(torch.rand(1, 4, 512, 512)).shape == (1, 3, 256, 256)
    assert [tuple(each.shape[1:]) for each in seen] == [(64, 31, 47), (128, 15, 23), (256, 7, 11), (512, 3, 5)]
    sum(_unit(each).sum() for each in seen).backward()  # type: ignore[union-attr]  # a sum of tensors, not 0
    assert images.grad is not None and float(images.grad.abs().sum()) > 0
