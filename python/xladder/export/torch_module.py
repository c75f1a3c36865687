"""Modules of PyTorch as functions of their tensors, by torchax, which runs PyTorch's operators on arrays of JAX."""
import contextlib
import copy

from .arrays import host_array
from .problem import ExportError, need, some
from .torch_optim import functional


class TorchModule:
    """`parameters` and `buffers`: tensors by the module's own names, one name for tensors that are tied. `fixed`: the
    names of parameters that do not require gradients."""

    def __init__(self, module):
        need("torchax")  # says what to install before anything else is done
        self._module = module
        self.parameters = dict(module.named_parameters())
        self.buffers = dict(module.named_buffers())
        self.fixed = [name for name, tensor in self.parameters.items() if not tensor.requires_grad]
        first = {id(tensor): name for name, tensor in [*self.parameters.items(), *self.buffers.items()]}
        self._names = {alias: first[id(tensor)]
                       for tensors in (module.named_parameters(remove_duplicate=False),
                                       module.named_buffers(remove_duplicate=False))
                       for alias, tensor in tensors}
        meta = [name for name, tensor in [*self.parameters.items(), *self.buffers.items()] if tensor.is_meta]
        if meta:
            raise ExportError(f"{some(meta)} of the module have no values (device 'meta'); load its weights first")

    def as_function(self, f, *, has_key):
        """pure(parameters, batch, state=buffers, key=...) -> (loss, next buffers, aux), of arrays of JAX."""
        torch, torchax, interop = need("torch"), need("torchax"), need("torchax.interop")
        module = copy.deepcopy(self._module)
        call = _caller(torch, module, f)
        tracking = [f"{name}.running_mean" for name, part in module.named_modules()
                    if part.training and getattr(part, "running_mean", None) is not None]

        def pure(parameters, batch, *, state, key=None, **given):
            environment = torchax.default_env()
            with (environment, torch.enable_grad(), _own_functions(torch, interop), _stopped(torch, environment),
                  _randomness(environment, key, has_key)):
                tensors = interop.torch_view({**parameters, **state})
                named = {f"model.{alias}": tensors[name] for alias, name in self._names.items()}
                batch, given = interop.torch_view((batch, given))
                try:
                    result = torch.func.functional_call(call, named, (batch,), given, tie_weights=False)
                except AssertionError as error:
                    if "torch.Tensor" not in str(error):
                        raise
                    raise ExportError("f uses a tensor that is neither a parameter nor a buffer of the module, nor in "
                                      "the batch; keep it with register_buffer, or pass it in constants=") from error
                except torchax.tensor.OperatorNotFound as error:
                    raise ExportError(f"torchax cannot do this: {error}; choose another way to compute it, such as "
                                      "attn_implementation='eager' in transformers, or let torch_xla print the program "
                                      "and describe it by hand (docs/programs.md)") from error
                after = {name: named[f"model.{name}"].jax() for name in state}
                result = interop.jax_view(result)
            unchanged = [name for name in tracking if after[name] is state[name]]
            if unchanged:
                raise ExportError(f"{some(unchanged)} of the module stay as they are in training, since torchax does "
                                  "not return them (or f does not call that part); call .eval() on that part, or turn "
                                  "track_running_stats off")
            if isinstance(result, tuple):
                if len(result) != 2:
                    raise ExportError(f"f returns a tuple of {len(result)}; it has to return the loss or (loss, aux)")
                return result[0], after, result[1]
            return result, after, None

        return pure

    def as_step(self, f, optimizer, *, has_key):
        """step(state, batch, key=...) -> (next state, loss, aux), and the state (the optimizer's below "optimizer")."""
        jax = need("jax")
        pure = self.as_function(f, has_key=has_key)
        trained = [name for name in self.parameters if name not in self.fixed]
        tensors = {**self.parameters, **self.buffers}
        if "optimizer" in tensors:
            raise ExportError("the module has a tensor 'optimizer', the name of the optimizer's state; rename it")
        optimizer = functional(optimizer, {name: self.parameters[name] for name in trained})
        arrays = {name: jax.numpy.asarray(host_array(tensors[name], repr(name)).array) for name in trained}

        def step(state, batch, **given):
            parameters = {name: state[name] for name in trained}
            fixed = {name: state[name] for name in self.fixed}
            buffers = {name: state[name] for name in self.buffers}

            def loss_of(parameters):
                loss, after, aux = pure({**fixed, **parameters}, batch, state=buffers, **given)
                return loss, (after, aux)

            (loss, (after, aux)), gradients = jax.value_and_grad(loss_of, has_aux=True)(parameters)
            parameters, optimizer_state = optimizer.next(gradients, state["optimizer"], parameters)
            return {**fixed, **parameters, **after, "optimizer": optimizer_state}, loss, aux

        return step, {**tensors, "optimizer": optimizer.start(arrays)}


def _caller(torch, module, f):
    class Call(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.model = module

        def forward(self, batch, **given):
            return f(self.model, batch, **given)

    return Call()


@contextlib.contextmanager
def _randomness(environment, key, has_key):
    """Dropout and the like draw from `key`. Without one they would draw the same numbers in every step, so that is an
    error."""
    if has_key and not hasattr(key, "dtype"):
        raise ExportError("key= of a PyTorch module is one key (or a number), which all its random numbers come from")
    before = environment.param.prng
    start = key if has_key else before
    environment.param.prng = start
    try:
        yield
        if not has_key and environment.param.prng is not start:
            raise ExportError("the module draws random numbers (dropout?); give key=jax.random.key(0), or call .eval()")
    finally:
        environment.param.prng = before


@contextlib.contextmanager
def _stopped(torch, environment):
    """Gradients stop at .detach(), .data and within torch.no_grad(), which torchax passes over."""
    jax, torchax, interop = need("jax"), need("torchax"), need("torchax.interop")
    dispatch = environment.dispatch
    stopping = {torch.Tensor.detach, torch.ops.aten.detach, torch.ops.aten.detach.default}
    kind, data = torchax.tensor.Tensor, torchax.tensor.Tensor.data

    def stopped(value):
        if not isinstance(value, (torchax.tensor.Tensor, torchax.tensor.View)):
            return value
        return interop.torch_view(jax.lax.stop_gradient(value.jax()))

    def watched(function, types, arguments, given):
        result = dispatch(function, types, arguments, given)
        if torch.is_grad_enabled() and function not in stopping:
            return result
        return jax.tree_util.tree_map(stopped, result)

    def refuse(function, *arguments, **given):
        if function.__name__ == "CheckpointFunction":
            return apply.__func__(function, *arguments, **given)
        raise ExportError(f"f has a derivative of its own, {function.__name__} (torch.autograd.Function), which the "
                          "program would lose; write it with .detach()")

    apply = torch.autograd.Function.apply
    environment.dispatch = watched
    kind.data = property(stopped, data.fset)
    torch.autograd.Function.apply = classmethod(refuse)
    try:
        yield
    finally:
        del environment.dispatch
        kind.data = data
        torch.autograd.Function.apply = apply


@contextlib.contextmanager
def _own_functions(torch, interop):
    """In place of what torchax loses: the running statistics of batch norm, the derivatives of max pooling and of
    the padding of embeddings, autocast."""
    functional = torch.nn.functional
    own = [(functional, "batch_norm", _batch_norm(torch)),
           (functional, "embedding", _embedding(torch, functional.embedding)),
           (torch.autocast, "__enter__", _entered(torch.autocast.__enter__))]
    own += [(functional, f"max_pool{n}d", _max_pool(torch, interop, n, getattr(functional, f"max_pool{n}d")))
            for n in (1, 2, 3)]
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in own]
    if torch.is_autocast_enabled("cpu") or torch.is_autocast_enabled("cuda"):
        raise ExportError(_AUTOCAST)
    try:
        for owner, name, function in own:
            setattr(owner, name, function)
        yield
    finally:
        for owner, name, function in before:
            setattr(owner, name, function)


_AUTOCAST = ("torch.autocast does not come into the program; leave it out, or write the casts that you want "
             "(.to(torch.bfloat16))")


def _entered(original):
    def enter(self):
        if self._enabled:
            raise ExportError(_AUTOCAST)
        return original(self)

    return enter


def _batch_norm(torch):
    def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-5):
        wide = input.float() if input.dtype in (torch.bfloat16, torch.float16) else input
        mean, variance = running_mean, running_var
        if training:
            over = [0, *range(2, wide.dim())]
            count = wide.numel() // wide.shape[1]
            if count < 2:
                raise ExportError("batch norm in training has one value a channel; give a larger example batch")
            mean = wide.mean(over)
            variance = (wide - _by_channel(mean, wide)).square().mean(over)
            if running_mean is not None:
                running_mean.copy_((1 - momentum) * running_mean + momentum * mean)
                running_var.copy_((1 - momentum) * running_var + momentum * (count / (count - 1)) * variance)
        result = (wide - _by_channel(mean, wide)) * torch.rsqrt(_by_channel(variance, wide) + eps)
        if weight is not None:
            result = result * _by_channel(weight, wide)
        if bias is not None:
            result = result + _by_channel(bias, wide)
        return result.to(input.dtype)

    return batch_norm


def _embedding(torch, original):
    def embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False,
                  sparse=False):
        if max_norm is not None or scale_grad_by_freq:
            raise ExportError("an embedding with max_norm or scale_grad_by_freq changes more than its result says; "
                              "leave these out")
        if padding_idx is not None:  # its row gets no gradient
            rows = torch.arange(weight.shape[0], device=weight.device).reshape(-1, 1)
            weight = torch.where(rows == padding_idx % weight.shape[0], weight.detach(), weight)
        return original(input, weight)

    return embedding


def _by_channel(values, like):
    return values.reshape([1, -1] + [1] * (like.dim() - 2))


def _max_pool(torch, interop, dimensions, original):
    jax = need("jax")

    def tuple_of(value):
        return tuple(value) if isinstance(value, (tuple, list)) else (value,) * dimensions

    def max_pool(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
        if ceil_mode or return_indices or not input.dtype.is_floating_point:
            return original(input, kernel_size, stride, padding, dilation, ceil_mode=ceil_mode,
                            return_indices=return_indices)
        ahead = (1,) * (input.dim() - dimensions)
        window = tuple_of(kernel_size)
        steps = tuple_of(stride) if stride not in (None, (), []) else window

        def pooled(x):
            return jax.lax.reduce_window(x, -jax.numpy.inf, jax.lax.max, ahead + window, ahead + steps,
                                         ((0, 0),) * len(ahead) + tuple((p, p) for p in tuple_of(padding)),
                                         window_dilation=ahead + tuple_of(dilation))

        return interop.call_jax(pooled, input)

    return max_pool
