"""Cases of PyTorch, held against PyTorch itself."""
import numpy as np

from xladder.export import export_loss, export_step, load

from .common import IMAGES, KEY, LABELS, TOKENS, VECTORS, case, refused


def torch_reference(loss, module, batch):
    """What PyTorch itself makes of a copy of the module: loss, gradients, buffers that changed."""
    import copy
    module = copy.deepcopy(module)
    before = {name: tensor.clone() for name, tensor in module.named_buffers()}
    value = loss(module, batch)
    value.backward()
    return {"loss": value.item(), "tolerance": 1e-4,
            "gradients": {name: np.zeros(tensor.shape) if tensor.grad is None else tensor.grad.numpy()
                          for name, tensor in module.named_parameters() if tensor.requires_grad},
            "next_state": {name: tensor.numpy() for name, tensor in module.named_buffers()
                           if not tensor.equal(before[name])}}


def torch_reload(module):
    def tensors(of):
        return {name: tensor.detach() for name, tensor in [*of.named_parameters(), *of.named_buffers()]}

    return lambda path: (tensors(load(path, like=module)), tensors(module))


def torch_classify(module, batch):
    import torch
    return torch.nn.functional.cross_entropy(module(batch["x"]), batch["y"])


def torch_batch(x, y=LABELS):
    import torch
    return {"x": torch.from_numpy(x), "y": torch.from_numpy(y.astype(np.int64))}


@case("torch", "torchax")
def torch_mlp(folder):
    """A layer that is frozen, weights that are tied."""
    import torch
    torch.manual_seed(0)
    nn = torch.nn
    module = nn.Sequential(nn.Linear(12, 12), nn.GELU(), nn.Linear(12, 12), nn.LayerNorm(12), nn.Linear(12, 12),
                           nn.Linear(12, 5))
    module[4].weight = module[2].weight
    module[0].requires_grad_(False)
    batch = torch_batch(VECTORS)
    export_loss(torch_classify, module, batch, folder=folder, check=True)
    return torch_reference(torch_classify, module, batch) | {"reload": torch_reload(module)}


def torch_cnn():
    import torch
    torch.manual_seed(0)
    nn = torch.nn
    return nn.Sequential(nn.Conv2d(3, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(3, 2, 1),
                         nn.Conv2d(8, 8, 3, groups=2, bias=False), nn.BatchNorm2d(8), nn.ReLU(),
                         nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 5))


@case("torch", "torchax")
def torch_batch_norm(folder):
    module, batch = torch_cnn(), torch_batch(np.ascontiguousarray(IMAGES.transpose(0, 3, 1, 2)))
    export_loss(torch_classify, module, batch, folder=folder, check=True)
    return torch_reference(torch_classify, module, batch) | {"reload": torch_reload(module)}


@case("torch", "torchax")
def torch_evaluation(folder):
    """Nothing changes in evaluation mode."""
    module, batch = torch_cnn().eval(), torch_batch(np.ascontiguousarray(IMAGES.transpose(0, 3, 1, 2)))
    export_loss(torch_classify, module, batch, folder=folder, check=True)
    return torch_reference(torch_classify, module, batch) | {"next_state": {}}


def torch_transformer(dropout):
    import torch
    torch.manual_seed(0)

    class Model(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.embed = torch.nn.Embedding(20, 16)
            self.register_buffer("position", torch.randn(7, 16) / 8, persistent=False)
            self.layers = torch.nn.ModuleList(torch.nn.TransformerEncoderLayer(
                16, 2, 32, dropout, activation="gelu", batch_first=True, norm_first=True) for _ in range(2))
            self.head = torch.nn.Linear(16, 20, bias=False)
            self.head.weight = self.embed.weight

        def forward(self, tokens):
            x = self.embed(tokens) + self.position
            for layer in self.layers:
                x = layer(x)
            return self.head(x)
    return Model()


def torch_next_token(module, batch):
    import torch
    logits = module(batch["tokens"])
    return torch.nn.functional.cross_entropy(logits[:, :-1].flatten(0, 1), batch["tokens"][:, 1:].flatten())


@case("torch", "torchax")
def torch_transformer_without_dropout(folder):
    import torch
    module, batch = torch_transformer(0.0), {"tokens": torch.from_numpy(TOKENS).long()}
    export_loss(torch_next_token, module, batch, folder=folder, check=True)
    return torch_reference(torch_next_token, module, batch) | {"reload": torch_reload(module)}


@case("torch", "torchax")
def torch_transformer_with_dropout(folder):
    import torch
    module, batch = torch_transformer(0.2), {"tokens": torch.from_numpy(TOKENS).long()}
    refused("draws random numbers", lambda bad: export_loss(torch_next_token, module, batch, folder=bad))
    export_loss(torch_next_token, module, batch, folder=folder, key=KEY, check=True)
    return {"random": True}


@case("torch", "torchax")
def torch_stopped_gradients(folder):
    """detach, no_grad, relu at zero, the row of an embedding that pads."""
    import torch
    torch.manual_seed(0)
    module = torch.nn.ModuleDict({"embed": torch.nn.Embedding(20, 12, padding_idx=3), "head": torch.nn.Linear(12, 20),
                                  "target": torch.nn.Linear(12, 12)})
    tokens = torch.from_numpy(TOKENS).long()
    tokens[:, 2] = 3

    def loss(module, batch):
        x = module["embed"](batch["tokens"])
        with torch.no_grad():
            target = module["target"](x)
        rounded = x + (torch.round(x) - x).detach()
        zero = torch.nn.functional.relu(x - x) + target * x.data
        logits = module["head"](rounded + zero + torch.nn.functional.relu(x))
        return torch.nn.functional.cross_entropy(logits.flatten(0, 1), batch["tokens"].flatten()) + (x * target).mean()

    batch = {"tokens": tokens}
    export_loss(loss, module, batch, folder=folder, check=True)
    return torch_reference(loss, module, batch) | {"stops_gradients": True}


@case("torch", "torchax")
def torch_refusals(folder):
    import torch
    batch, linear = torch_batch(VECTORS), torch.nn.Linear(12, 5)

    def says(sentence, f=torch_classify, module=linear, **options):
        refused(sentence, lambda bad: export_loss(f, module, batch, folder=bad, **options))

    def with_autocast(module, batch):
        with torch.autocast("cpu", torch.bfloat16):
            return torch_classify(module, batch)

    says("torch.autocast does not come into the program", with_autocast)
    with torch.autocast("cpu", torch.bfloat16):
        says("torch.autocast does not come into the program")
    says("keep it with register_buffer", lambda m, b: (m(b["x"]) * torch.ones(5)).mean())
    class Own(torch.autograd.Function):
        @staticmethod
        def forward(context, x):
            return x

        @staticmethod
        def backward(context, gradient):
            return 2 * gradient

    says("derivative of its own, Own", lambda m, b: torch_classify(m, b) + Own.apply(m.weight).sum())
    says("max_norm", lambda m, b: m(b["y"]).mean(), torch.nn.Embedding(12, 5, max_norm=1.0))
    norm = torch.nn.Sequential(torch.nn.Linear(12, 5), torch.nn.Unflatten(1, (1, 5)),
                               torch.nn.InstanceNorm1d(1, track_running_stats=True), torch.nn.Flatten())
    says("'2.running_mean' of the module stay as they are", module=norm)
    says("is one key", module=torch.nn.Sequential(linear, torch.nn.Dropout()), key={"a": KEY})
    says("carries its own state", state={"a": VECTORS})
    says("a tuple of 3", lambda m, b: (torch_classify(m, b), 1, 2))
    says("have no values", module=torch.nn.Linear(12, 5, device="meta"))
    refused("needs optimizer=", lambda bad: export_step(torch_classify, linear, batch, folder=bad))

    def step_says(sentence, optimizer):
        refused(sentence, lambda bad: export_step(torch_classify, linear, batch, folder=bad, optimizer=optimizer))

    step_says("torch.optim.Adagrad is not known here", torch.optim.Adagrad(linear.parameters()))
    step_says("amsgrad of torch.optim", torch.optim.AdamW(linear.parameters(), amsgrad=True))
    step_says("leaves out 'bias'", torch.optim.SGD([linear.weight], 0.1))
    step_says("no trained parameter of the module", torch.optim.SGD(torch.nn.Linear(12, 5).parameters(), 0.1))


@case("torch", "torchax", "optax")
def torch_step(folder):
    import copy

    import optax
    import torch
    module, batch = torch_cnn(), torch_batch(np.ascontiguousarray(IMAGES.transpose(0, 3, 1, 2)))
    export_step(torch_classify, module, batch, folder=folder, optimizer=optax.sgd(0.1, momentum=0.9), check=True)
    module = copy.deepcopy(module)
    optimizer = torch.optim.SGD(module.parameters(), 0.1, momentum=0.9)
    value = torch_classify(module, batch)
    value.backward()
    optimizer.step()
    after = {name: tensor.detach().numpy() for name, tensor in [*module.named_parameters(), *module.named_buffers()]}
    after |= {f"optimizer/0/trace/{name}": tensor.grad.numpy() for name, tensor in module.named_parameters()}
    return {"loss": value.item(), "next_state": after, "tolerance": 1e-4}


def torch_optim_step(folder, make, slots, steps_before):
    import torch
    module, batch = torch_cnn(), torch_batch(np.ascontiguousarray(IMAGES.transpose(0, 3, 1, 2)))
    optimizer = make(module)
    for _ in range(steps_before):
        optimizer.zero_grad()
        torch_classify(module, batch).backward()
        optimizer.step()
    module.zero_grad()
    export_step(torch_classify, module, batch, folder=folder, optimizer=optimizer, check=True)
    value = torch_classify(module, batch)
    value.backward()
    optimizer.step()
    after = {name: tensor.detach().numpy() for name, tensor in [*module.named_parameters(), *module.named_buffers()]}
    for name, tensor in module.named_parameters():
        after |= {f"optimizer/{slot}/{name}": optimizer.state[tensor][slot].numpy() for slot in slots}
    if type(optimizer) is not torch.optim.SGD:
        after["optimizer/step"] = np.int32(steps_before + 1)
    return {"loss": value.item(), "next_state": after, "tolerance": 1e-4}


@case("torch", "torchax")
def torch_optim_sgd(folder):
    """Momentum, two groups."""
    import torch

    def make(module):
        return torch.optim.SGD([{"params": module[0].parameters(), "lr": 0.5},
                                {"params": [p for part in module[1:] for p in part.parameters()]}],
                               0.1, momentum=0.9, weight_decay=0.01, nesterov=True)

    return torch_optim_step(folder, make, ["momentum_buffer"], 2)


@case("torch", "torchax")
def torch_optim_adamw(folder):
    import torch
    return torch_optim_step(folder, lambda m: torch.optim.AdamW(m.parameters(), 1e-2, weight_decay=0.1, eps=1e-3),
                            ["exp_avg", "exp_avg_sq"], 0)


@case("torch", "torchax")
def torch_optim_adam(folder):
    """From the third step on."""
    import torch
    return torch_optim_step(folder, lambda m: torch.optim.Adam(m.parameters(), 1e-2, weight_decay=0.1, eps=1e-3),
                            ["exp_avg", "exp_avg_sq"], 2)


@case("torch", "torchax", "transformers")
def transformers_gpt2(folder):
    import torch
    import transformers
    torch.manual_seed(0)
    config = transformers.GPT2Config(vocab_size=20, n_positions=16, n_embd=16, n_layer=2, n_head=2, resid_pdrop=0.0,
                                     embd_pdrop=0.0, attn_pdrop=0.0, use_cache=False)
    module = transformers.GPT2LMHeadModel(config).train()

    def loss(module, batch):
        return module(input_ids=batch["tokens"], labels=batch["tokens"]).loss

    batch = {"tokens": torch.from_numpy(TOKENS).long()}
    export_loss(loss, module, batch, folder=folder, check=True)
    return torch_reference(loss, module, batch) | {"reload": torch_reload(module)}


@case("torch", "torchax", "timm")
def timm_resnet(folder):
    import timm
    import torch
    torch.manual_seed(0)
    module = timm.create_model("resnet18", num_classes=5, channels=(8, 8, 16, 16), stem_width=8).train()
    images = np.random.default_rng(1).standard_normal((6, 3, 32, 32)).astype(np.float32)
    batch = torch_batch(images)
    export_loss(torch_classify, module, batch, folder=folder, check=True)
    return torch_reference(torch_classify, module, batch) | {"reload": torch_reload(module), "tolerance": 1e-3}
