"""Functions of PyTorch through torchax, where that is installed: the same texts in the forms that its operators take."""
import importlib.util

import numpy as np

from .common import case, spread, tied, whole

if importlib.util.find_spec("torchax") and importlib.util.find_spec("torch"):
    import torch
    import torch.nn.functional as F
    import torchax
    from torchax.interop import jax_view

    def through(function):
        environment = torchax.default_env()

        def call(*arrays):
            with environment:
                return jax_view(function)(*arrays)
        return call

    X, IMAGE, TIES = spread(4, 6), spread(2, 3, 8, 8), tied(4, 6)
    for name, function in {
            "gelu": F.gelu, "gelu_tanh": lambda x: F.gelu(x, approximate="tanh"), "silu": F.silu,
            "relu_away": lambda x: F.relu(x + 0.01), "leaky_relu": F.leaky_relu, "elu": F.elu, "hardswish": F.hardswish,
            "softplus": F.softplus, "mish": F.mish, "log_sigmoid": F.logsigmoid, "softmax": lambda x: F.softmax(x, 1),
            "log_softmax": lambda x: F.log_softmax(x, -1), "layer_norm": lambda x: F.layer_norm(x, (6,)),
            "normalize": F.normalize, "cumsum": lambda x: torch.cumsum(x, 1), "cumprod": lambda x: torch.cumprod(x, 1),
            "topk": lambda x: torch.topk(x, 3)[0], "sort": lambda x: torch.sort(x, 1)[0], "argsort":
            lambda x: torch.argsort(x, 1), "max_dim": lambda x: torch.max(x, 1)[0], "min_dim": lambda x: torch.min(
                x, 1)[0], "argmax": lambda x: torch.argmax(x, 1), "logsumexp": lambda x: torch.logsumexp(x, 1),
            "var": lambda x: torch.var(x, 1), "std_unbiased": lambda x: torch.std(x, 1), "norm": lambda x: torch.norm(
                x, dim=1), "clamp": lambda x: torch.clamp(x, -1, 1.5), "tril": torch.tril, "roll": lambda x: torch.roll(
                    x, 2, 1), "flip": lambda x: torch.flip(x, (1,)), "prod": lambda x: torch.prod(x, 1), "rsqrt":
            lambda x: torch.rsqrt(x * x + 1), "erfinv": lambda x: torch.erfinv(x * 0.4), "pow": lambda x: x.pow(3),
            "masked_fill": lambda x: x.masked_fill(x > 1, -1e4), "where": lambda x: torch.where(x > 0, x, x * x),
            "median": lambda x: torch.median(x, 1)[0], "kthvalue": lambda x: torch.kthvalue(x, 2, 1)[0], "amax":
            lambda x: torch.amax(x, 1), "cummax": lambda x: torch.cummax(x, 1)[0], "logcumsumexp":
            lambda x: torch.logcumsumexp(x, 1), "diff": torch.diff, "unfold": lambda x: x.unfold(1, 3, 2),
            "einsum": lambda x: torch.einsum("ij,kj->ik", x, x), "outer": lambda x: torch.outer(x[0], x[1]),
            "lerp": lambda x: torch.lerp(x, x * x, 0.3), "remainder": lambda x: torch.remainder(x, 0.7)}.items():
        case("torch_" + name, through(function), X, rtol=1e-4)
    for name, function in {
            "max_pool": lambda x: F.max_pool2d(x, 2), "avg_pool": lambda x: F.avg_pool2d(x, 3, 2, 1),
            "adaptive_avg_pool": lambda x: F.adaptive_avg_pool2d(x, 2), "group_norm": lambda x: F.group_norm(x, 3),
            "instance_norm": F.instance_norm, "interpolate_nearest": lambda x: F.interpolate(x, scale_factor=2),
            "interpolate_bilinear": lambda x: F.interpolate(x, size=(5, 7), mode="bilinear", align_corners=False),
            "interpolate_bicubic": lambda x: F.interpolate(x, size=(9, 9), mode="bicubic"),
            "pixel_shuffle": lambda x: F.pixel_shuffle(x[:, :1].repeat(1, 4, 1, 1), 2),
            "pad_reflect": lambda x: F.pad(x, (1, 2, 0, 1), mode="reflect"), "local_response_norm":
            lambda x: F.local_response_norm(x, 2), "unfold_image": lambda x: F.unfold(x, 3),
            "batch_norm": lambda x: F.batch_norm(x, None, None, training=True)}.items():
        case("torch_" + name, through(function), IMAGE, rtol=1e-4, gradients=name != "max_pool")
    case("torch_conv", through(lambda x, w: F.conv2d(x, w, stride=2, padding=1, dilation=2)), IMAGE, spread(4, 3, 3, 3),
         rtol=1e-4)
    case("torch_conv_groups", through(lambda x, w: F.conv2d(x, w, groups=3)), IMAGE, spread(6, 1, 3, 3), rtol=1e-4)
    case("torch_conv_transpose", through(lambda x, w: F.conv_transpose2d(x, w, stride=2, padding=1)), IMAGE,
         spread(3, 4, 3, 3), rtol=1e-4)
    case("torch_conv_1d", through(lambda x, w: F.conv1d(x, w, padding=2)), spread(2, 3, 9), spread(4, 3, 5), rtol=1e-4)
    case("torch_embedding", through(lambda w, i: F.embedding(i, w)), X, whole(5, high=4))
    case("torch_cross_entropy", through(lambda x, t: F.cross_entropy(x, t)), X, whole(4, high=6), rtol=1e-4)
    case("torch_cross_entropy_smoothed", through(lambda x, t: F.cross_entropy(x, t, label_smoothing=0.1)), X,
         whole(4, high=6), rtol=1e-4)
    case("torch_nll", through(lambda x, t: F.nll_loss(F.log_softmax(x, 1), t)), X, whole(4, high=6), rtol=1e-4)
    for name in ("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss", "binary_cross_entropy_with_logits",
                 "kl_div", "poisson_nll_loss", "soft_margin_loss"):
        case("torch_" + name, through(lambda x, t, name=name: getattr(F, name)(x, t)), X,
             spread(4, 6, low=0.1, high=0.9, seed=3), rtol=1e-4)
    case("torch_attention", through(lambda q, k, v: F.scaled_dot_product_attention(q, k, v)), spread(2, 2, 5, 4),
         spread(2, 2, 5, 4, seed=2), spread(2, 2, 5, 4, seed=3), rtol=1e-4)
    case("torch_attention_causal", through(lambda q, k, v: F.scaled_dot_product_attention(q, k, v, is_causal=True)),
         spread(2, 2, 5, 4), spread(2, 2, 5, 4, seed=2), spread(2, 2, 5, 4, seed=3), rtol=1e-4)
    case("torch_index_put", through(lambda x, i, u: x.index_put((i,), u)), X, np.array([2, 0], np.int32), spread(2, 6))
    case("torch_index_add", through(lambda x, i, u: x.index_add(0, i, u)), X, np.array([2, 0, 2], np.int32),
         spread(3, 6))
    case("torch_scatter_add", through(lambda x, i, u: x.scatter_add(1, i, u)), X, whole(4, 3, high=6), spread(4, 3))
    case("torch_scatter_max", through(lambda x, i, u: x.scatter_reduce(1, i, u, "amax")), X, whole(4, 3, high=6),
         spread(4, 3))
    case("torch_gather", through(lambda x, i: torch.gather(x, 1, i)), X, whole(4, 3, high=6))
    case("torch_index_select", through(lambda x, i: torch.index_select(x, 1, i)), X, np.array([5, 0], np.int32))
