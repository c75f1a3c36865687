"""What of the exporter needs nothing but Python: names, program.toml, the folder, the look at the text, tensor files.

    python3 -m unittest discover -s python/tests
"""
import pathlib
import struct
import sys
import tempfile
import tomllib
import types
import unittest
import unittest.mock

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from xladder.export import ExportError, dtypes, names, tensor_file, text  # noqa: E402
from xladder.export import description  # noqa: E402
from xladder.export.description import Description, Value, toml_text  # noqa: E402
from xladder.export.folder import check_free, new_folder  # noqa: E402


def entry(**attribute):
    return types.SimpleNamespace(**attribute)


class Names(unittest.TestCase):
    def test_a_path_is_joined_by_slashes(self):
        self.assertEqual(names.name_of((entry(key="Dense_0"), entry(idx=3), entry(name="mu")), "x"), "Dense_0/3/mu")
        self.assertEqual(names.name_of(("layers", 0, "kernel"), "x"), "layers/0/kernel")

    def test_a_lone_leaf_has_the_name_of_its_tree(self):
        self.assertEqual(names.name_of((), "params"), "params")

    def test_keys_that_differ_in_every_process_are_refused(self):
        with self.assertRaisesRegex(ExportError, "another name in the next process"):
            names.name_of((entry(key=object()),), "x")

    def test_two_leaves_of_one_name_are_refused(self):
        with self.assertRaisesRegex(ExportError, "'a/b'.*put one of them under another key"):
            names.check_unique(["a/b", "c", "a/b"], "params")

    def test_patterns_choose_names(self):
        self.assertEqual(names.chosen(["a/w", "a/b", "c/w"], ["a/*", "*/w"]), {"a/w", "a/b", "c/w"})
        self.assertEqual(names.chosen(["a/w"], "a/w"), {"a/w"})

    def test_a_pattern_that_fits_nothing_is_refused(self):
        with self.assertRaisesRegex(ExportError, "'embed/\\*' fits no parameter"):
            names.chosen(["a/w"], ["a/w", "embed/*"])


WEIGHT = Value("state", "w", "f32", (4, 2), True)
MEAN = Value("state", "mean", "bf16", (2,), False)
X = Value("batch", "x", "s32", (8, 4))
LOSS = Value("loss", "loss", "f32", ())


def loss_program(inputs=(WEIGHT, MEAN, X), outputs=(LOSS, Value("state", "mean", "bf16", (2,))), kind="loss"):
    return Description(kind, "jax 1.2", tuple(inputs), tuple(outputs))


class ProgramToml(unittest.TestCase):
    def test_says_what_stands_in_the_description(self):
        read = tomllib.loads(loss_program().toml())
        self.assertEqual({name: read[name] for name in ("format", "kind", "program", "state", "example", "framework")},
                         {"format": 1, "kind": "loss", "program": "program.mlir", "state": "state.safetensors",
                          "example": "example.safetensors", "framework": "jax 1.2"})
        self.assertEqual(read["input"], [
            {"role": "state", "name": "w", "dtype": "f32", "shape": [4, 2], "trainable": True},
            {"role": "state", "name": "mean", "dtype": "bf16", "shape": [2], "trainable": False},
            {"role": "batch", "name": "x", "dtype": "s32", "shape": [8, 4]}])
        self.assertEqual(read["output"], [{"role": "loss", "name": "loss", "dtype": "f32", "shape": []},
                                          {"role": "state", "name": "mean", "dtype": "bf16", "shape": [2]}])

    def test_any_text_comes_back(self):
        for name in ('a"b\\c', "tab\tline\n", "\x00\x7f", "größe", "mlp/~/w", "[[input]]"):
            self.assertEqual(tomllib.loads(f"x = {toml_text(name)}")["x"], name)

    def refused(self, sentence, **changed):
        with self.assertRaisesRegex(ExportError, sentence):
            loss_program(**changed)

    def test_a_next_value_has_a_state(self):
        self.refused("'var', which is not in its state", outputs=[LOSS, Value("state", "var", "f32", (2,))])

    def test_a_next_value_has_the_type_of_the_state(self):
        self.refused(r"'mean' is bf16\[2\], and its next value f32\[2\]",
                     outputs=[LOSS, Value("state", "mean", "f32", (2,))])

    def test_a_loss_does_not_change_its_parameters(self):
        self.refused("next value of the parameter 'w'", outputs=[LOSS, Value("state", "w", "f32", (4, 2))])

    def test_a_program_has_one_loss(self):
        self.refused("one loss", outputs=[])
        self.refused("one loss", outputs=[LOSS, Value("loss", "other", "f32", ())])

    def test_names_are_unique_where_they_share_a_file(self):
        self.refused("params, state and constants", inputs=[WEIGHT, MEAN, X, Value("constant", "w", "f32", ())])
        self.refused("batch, key and schedule", inputs=[WEIGHT, MEAN, X, Value("key", "x", "u32", (2,))])
        loss_program(inputs=[WEIGHT, MEAN, X, Value("batch", "w", "f32", ())])

    def test_only_the_state_of_a_loss_is_trainable(self):
        self.refused("`trainable`", kind="step")
        self.refused("`trainable`", inputs=[WEIGHT, MEAN, Value("batch", "x", "f32", (), True)])
        self.refused("`trainable`", inputs=[Value("state", "w", "f32", ()), MEAN, X])

    def test_unknown_roles_are_refused(self):
        self.refused("role 'weights'", inputs=[WEIGHT, MEAN, Value("weights", "y", "f32", ())])
        self.refused("role 'metric'", outputs=[LOSS, Value("metric", "y", "f32", ())])


class Document(unittest.TestCase):
    """docs/reference/program.md names everything that is written."""
    text = (pathlib.Path(__file__).parents[2] / "docs" / "reference" / "program.md").read_text()

    def test_names_every_field(self):
        read = tomllib.loads(loss_program().toml())
        fields = {*read, *(field for table in ("input", "output") for value in read[table] for field in value)}
        for field in fields:
            self.assertRegex(self.text, rf"`(\[\[)?{field}(\]\])?`")

    def test_names_every_word(self):
        for word in (*description.KINDS, *description.INPUT_ROLES, *description.OUTPUT_ROLES, description.PROGRAM_FILE,
                     description.STATE_FILE, description.EXAMPLE_FILE, description.DESCRIPTION_FILE,
                     *(kind.name for kind in dtypes.ELEMENT_TYPES)):
            self.assertIn(f"`{word}`", self.text)

    def test_its_example_is_of_the_format(self):
        example = tomllib.loads(self.text.split("```toml\n")[1].split("```")[0])
        values = {table: tuple(Value(**{**value, "shape": tuple(value["shape"])}) for value in example[table])
                  for table in ("input", "output")}
        written = Description(example["kind"], example["framework"], values["input"], values["output"]).toml()
        self.assertEqual(tomllib.loads(written), example)


class Folder(unittest.TestCase):
    known = ("program.toml", "program.mlir")

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.parent = pathlib.Path(temporary.name)
        self.folder = self.parent / "model"

    def write(self, content="1", **options):
        with new_folder(self.folder, known=self.known, **options) as inside:
            (inside / "program.toml").write_text(content)

    def listing(self):
        return sorted(str(path.relative_to(self.parent)) for path in self.parent.rglob("*"))

    def test_is_there_whole(self):
        self.write()
        self.assertEqual(self.listing(), ["model", "model/program.toml"])

    def test_makes_the_folders_above_it(self):
        self.folder = self.parent / "a" / "b" / "model"
        self.write()
        self.assertTrue((self.folder / "program.toml").is_file())

    def test_a_place_that_is_no_folder_is_refused(self):
        (self.parent / "file").write_text("mine")
        self.folder = self.parent / "file" / "model"
        with self.assertRaisesRegex(ExportError, "cannot write into .*file"):
            self.write()

    def test_is_not_there_after_an_error(self):
        with self.assertRaises(KeyError), new_folder(self.folder, known=self.known) as inside:
            (inside / "program.toml").write_text("half")
            raise KeyError
        self.assertEqual(self.listing(), [])

    def test_an_empty_folder_is_taken(self):
        self.folder.mkdir()
        self.write()
        self.assertEqual(self.listing(), ["model", "model/program.toml"])

    def test_what_is_there_stays(self):
        self.write("old")
        with self.assertRaisesRegex(ExportError, "overwrite=True"):
            self.write("new")
        self.assertEqual((self.folder / "program.toml").read_text(), "old")

    def test_an_earlier_export_is_replaced_when_asked(self):
        self.write("old")
        (self.folder / "program.mlir").write_text("of the old one")
        self.write("new", overwrite=True)
        self.assertEqual(self.listing(), ["model", "model/program.toml"])
        self.assertEqual((self.folder / "program.toml").read_text(), "new")

    def test_the_earlier_export_stays_after_an_error(self):
        self.write("old")
        with self.assertRaises(KeyError), new_folder(self.folder, overwrite=True, known=self.known):
            raise KeyError
        self.assertEqual((self.folder / "program.toml").read_text(), "old")

    def test_files_of_the_user_are_never_replaced(self):
        self.write("old")
        (self.folder / "notes.txt").write_text("mine")
        with self.assertRaisesRegex(ExportError, "notes.txt"):
            self.write("new", overwrite=True)
        self.assertEqual((self.folder / "notes.txt").read_text(), "mine")

    def test_another_folder_is_never_replaced(self):
        self.folder.mkdir()
        (self.folder / "program.mlir").write_text("")
        with self.assertRaisesRegex(ExportError, "not an export"):
            check_free(self.folder, True, self.known)

    def test_files_and_links_are_never_replaced(self):
        self.folder.write_text("a file")
        with self.assertRaisesRegex(ExportError, "not a folder"):
            self.write(overwrite=True)
        link = self.parent / "link"
        link.symlink_to(self.parent / "nowhere")
        with self.assertRaisesRegex(ExportError, "not a folder"):
            check_free(link, True, self.known)

    def test_what_came_in_the_meantime_stays(self):
        with self.assertRaisesRegex(ExportError, "exists"), new_folder(self.folder, known=self.known) as inside:
            (inside / "program.toml").write_text("new")
            self.folder.mkdir()
            (self.folder / "notes.txt").write_text("mine")
        self.assertEqual(self.listing(), ["model", "model/notes.txt"])


PLAIN = '''module @jit_f attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x2xf32> {mhlo.sharding = "{replicated}, (x"}, %arg1: tensor<ui32>) -> \
(tensor<f32> {jax.result_info = "result['a, b>']"}, tensor<3xi1>) {
    %0 = call @g(%arg0) : (tensor<4x2xf32>) -> tensor<f32>
  }
}'''


class Text(unittest.TestCase):
    def test_signature_of_a_program(self):
        self.assertEqual(text.signature(PLAIN), ([("f32", (4, 2)), ("u32", ())], [("f32", ()), ("pred", (3,))]))

    def test_signature_with_one_result_without_a_bracket(self):
        self.assertEqual(text.signature("func.func @main() -> tensor<2xbf16> {\n}"), ([], [("bf16", (2,))]))

    def test_an_unknown_type_is_refused(self):
        with self.assertRaisesRegex(ExportError, "complex|no tensor"):
            text.signature("func.func @main(%arg0: tensor<2xcomplex<f32>>) -> tensor<f32> {")
        with self.assertRaisesRegex(ExportError, "i4"):
            text.signature("func.func @main(%arg0: tensor<2xi4>) -> tensor<f32> {")

    def test_a_text_that_ends_is_refused(self):
        with self.assertRaisesRegex(ExportError, "ends within"):
            text.signature("func.func @main(%arg0: tensor<2xf32>")
        with self.assertRaisesRegex(ExportError, "no function @main"):
            text.signature("module {}")

    def test_a_plain_program_runs_anywhere(self):
        text.check_runs_anywhere(PLAIN)
        text.check_runs_anywhere('sdy.mesh @empty_mesh = <[]>\n%0 = stablehlo.custom_call @mhlo.erf(%1)')

    def refused(self, program, sentence):
        with self.assertRaisesRegex(ExportError, sentence):
            text.check_runs_anywhere(program)

    def test_dynamic_shapes_are_refused(self):
        self.refused("%0 = stablehlo.add %1, %2 : tensor<?x4xf32>", "without a size")

    def test_callbacks_are_refused(self):
        self.refused("stablehlo.custom_call @xla_ffi_python_cpu_callback(%0)", "calls back into Python")
        self.refused('"stablehlo.custom_call"(%0) <{call_target_name = "xla_python_cpu_callback"}>', "back into Python")
        self.refused("%0 = stablehlo.create_token : !stablehlo.token", "calls back into Python")

    def test_calls_of_libraries_are_refused_by_name(self):
        self.refused("stablehlo.custom_call @lapack_spotrf_ffi(%0)", "'lapack_spotrf_ffi', which only JAX itself has")

    def test_several_devices_are_refused(self):
        self.refused(PLAIN.replace("num_partitions = 1", "num_partitions = 2"), "for 2 devices")
        self.refused('sdy.mesh @mesh = <["data"=2]>', "mesh of several devices")

    def test_large_constants_are_refused(self):
        size = 3 << 20
        program = f'stablehlo.constant dense<"0x{"0A" * size}"> : tensor<{size}xui8>'
        text.check_runs_anywhere(program)
        with unittest.mock.patch.object(text, "LARGEST_CONSTANT", 2 << 20):
            self.refused(program, "constant of 3 MB")

    def test_complex_numbers_are_refused(self):
        self.refused("%0 = stablehlo.fft %1 : (tensor<8xf32>) -> tensor<5xcomplex<f32>>", "complex numbers")

    def test_left_out_constants_are_refused(self):
        self.refused("stablehlo.constant dense_resource<__elided__> : tensor<4xf32>", "leaves constants out")


class TensorFile(unittest.TestCase):
    def read(self, content):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "x.safetensors"
            path.write_bytes(content)
            with open(path, "rb") as file:
                return tensor_file.read_header(file, "x.safetensors")

    def packed(self, **tensors):
        return tensor_file.packed_header({name: {"dtype": dtype, "shape": shape, "data_offsets": list(offsets)}
                                          for name, (dtype, shape, offsets) in tensors.items()})

    def test_header_says_where_tensors_lie(self):
        header = self.packed(a=("F32", [2], (0, 8)), b=("BOOL", [], (8, 9)))
        self.assertEqual(len(header) % 8, 0)
        read = self.read(header + bytes(9))
        self.assertEqual({name: (kind.name, shape, begin - len(header)) for name, (kind, shape, begin) in read.items()},
                         {"a": ("f32", (2,), 0), "b": ("pred", (), 8)})

    def test_metadata_is_no_tensor(self):
        body = b'{"__metadata__":{"a":"b"}}'
        self.assertEqual(self.read(struct.pack("<Q", len(body)) + body), {})
        with self.assertRaisesRegex(ExportError, "__metadata__"):
            tensor_file.packed_header({"__metadata__": {}})

    def test_damaged_files_are_refused(self):
        whole = self.packed(a=("F32", [2], (0, 8))) + bytes(8)
        for content in (whole[:-1], whole[:20], b"", b"1234", struct.pack("<Q", 2) + b"[]", struct.pack("<Q", 2**60),
                        self.packed(a=("F32", [2], (0, 4))) + bytes(8), self.packed(a=("F32", [-2], (0, 8))) + bytes(8),
                        self.packed(a=("F32", [1.0], (0, 4))) + bytes(8),
                        self.packed(a=("C64", [1], (0, 8))) + bytes(8)):
            with self.assertRaises(ExportError):
                self.read(content)


class ElementTypes(unittest.TestCase):
    def test_every_name_stands_once(self):
        for column in zip(*(kind[:4] for kind in dtypes.ELEMENT_TYPES)):
            self.assertEqual(len(set(column)), len(dtypes.ELEMENT_TYPES))

    def test_others_are_refused(self):
        with self.assertRaisesRegex(ExportError, "'w' has elements of type complex64"):
            dtypes.element_type("complex64", "'w'")


if __name__ == "__main__":
    unittest.main()
