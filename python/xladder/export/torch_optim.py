"""Optimizers of a step of a PyTorch module: those of optax, and the usual ones of torch.optim, written once more as
functions, since their own change tensors in place."""
from .arrays import host_array
from .problem import ExportError, need, some

FIXED_OFF = ("maximize", "amsgrad", "dampening", "capturable", "differentiable")


def functional(optimizer, parameters):
    """`parameters`: tensors of the module by name, that are trained. The result has start(arrays) -> state and
    next(gradients, state, arrays) -> (arrays, state)."""
    torch = need("torch")
    if not isinstance(optimizer, torch.optim.Optimizer):
        return _Optax(optimizer)
    rules = {torch.optim.SGD: _Sgd, torch.optim.Adam: _Adam, torch.optim.AdamW: _Adam}
    if type(optimizer) not in rules:
        raise ExportError(f"torch.optim.{type(optimizer).__name__} is not known here; SGD, Adam and AdamW are, and all of "
                          "optax")
    return rules[type(optimizer)](optimizer, parameters)


class _Optax:
    def __init__(self, optimizer):
        need("optax")
        self._optimizer = optimizer

    def start(self, arrays):
        return self._optimizer.init(arrays)

    def next(self, gradients, state, arrays):
        updates, state = self._optimizer.update(gradients, state, arrays)
        return need("optax").apply_updates(arrays, updates), state


class _TorchOptimizer:
    """Numbers such as the learning rate are those that the optimizer has now, and go on from the state that it has."""

    slots = ()
    counts = True  # steps

    def __init__(self, optimizer, parameters):
        names = {id(tensor): name for name, tensor in parameters.items()}
        self._options, self._state = {}, {}
        for group in optimizer.param_groups:
            for tensor in group["params"]:
                if id(tensor) not in names:
                    raise ExportError(f"the optimizer updates a tensor {tuple(tensor.shape)} that is no trained parameter "
                                      "of the module; make it of module.parameters()")
                name = names[id(tensor)]
                for option in FIXED_OFF:
                    if group.get(option):
                        raise ExportError(f"{option} of torch.optim is not known here; leave it out, or take an optimizer "
                                          "of optax")
                self._options[name] = {key: float(value) if hasattr(value, "item") else value
                                       for key, value in group.items() if key != "params"}
                self._state[name] = optimizer.state.get(tensor, {})
        left = [name for name in parameters if name not in self._options]
        if left:
            raise ExportError(f"the optimizer leaves out {some(left)}; set requires_grad_(False) on what is not trained")
        steps = {int(state["step"]) for state in self._state.values() if "step" in state}
        if len(steps) > 1 or (steps and not all(self._state.values())):
            raise ExportError("the parameters have taken different numbers of steps; begin with a new optimizer")
        self._steps = steps.pop() if steps else 0

    def start(self, arrays):
        numpy = need("jax.numpy")
        state = {slot: {name: self._slot(name, slot, array) for name, array in arrays.items()
                        if self.has_slot(slot, self._options[name])} for slot in self.slots}
        step = {"step": numpy.asarray(self._steps, numpy.int32)} if self.counts else {}
        return step | {slot: of for slot, of in state.items() if of}

    def next(self, gradients, state, arrays):
        step = state["step"] + 1 if self.counts else None
        after, next_arrays = {slot: {} for slot in state if slot != "step"}, {}
        for name, array in arrays.items():
            slots = {slot: state[slot][name] for slot in self.slots if name in state.get(slot, {})}
            next_arrays[name], slots = self.rule(self._options[name], array, gradients[name], slots, step)
            for slot, value in slots.items():
                after[slot][name] = value
        return next_arrays, after | ({"step": step} if self.counts else {})

    def has_slot(self, slot, options):
        return True

    def _slot(self, name, slot, array):
        tensor = self._state[name].get(slot)
        if tensor is None:
            return need("jax.numpy").zeros_like(array)
        return need("jax.numpy").asarray(host_array(tensor, f"{slot} of {name!r}").array)


class _Sgd(_TorchOptimizer):
    slots = ("momentum_buffer",)
    counts = False

    def has_slot(self, slot, options):
        return options["momentum"] != 0

    def rule(self, options, parameter, gradient, slots, step):
        gradient = gradient + options["weight_decay"] * parameter
        if slots:
            momentum = options["momentum"] * slots["momentum_buffer"] + gradient
            slots = {"momentum_buffer": momentum}
            gradient = gradient + options["momentum"] * momentum if options["nesterov"] else momentum
        return parameter - options["lr"] * gradient, slots


class _Adam(_TorchOptimizer):
    slots = ("exp_avg", "exp_avg_sq")

    def __init__(self, optimizer, parameters):
        super().__init__(optimizer, parameters)
        self._decouples = isinstance(optimizer, need("torch").optim.AdamW)

    def rule(self, options, parameter, gradient, slots, step):
        numpy = need("jax.numpy")
        beta1, beta2 = options["betas"]
        if self._decouples or options.get("decoupled_weight_decay"):
            parameter = parameter * (1 - options["lr"] * options["weight_decay"])
        else:
            gradient = gradient + options["weight_decay"] * parameter
        mean = slots["exp_avg"] + (1 - beta1) * (gradient - slots["exp_avg"])
        square = beta2 * slots["exp_avg_sq"] + (1 - beta2) * gradient * gradient
        count = step.astype(numpy.float32)
        # 1 - beta ** count, which loses nothing where beta is almost 1
        first, second = (-numpy.expm1(count * numpy.log(numpy.float32(beta))) for beta in (beta1, beta2))
        deviation = numpy.sqrt(square) / numpy.sqrt(second).astype(square.dtype) + options["eps"]
        parameter = parameter - (options["lr"] / first).astype(parameter.dtype) * mean / deviation
        return parameter, {"exp_avg": mean, "exp_avg_sq": square}
