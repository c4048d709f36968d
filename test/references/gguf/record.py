"""Records what the reference implementation of GGUF writes and dequantizes.

Writes blocks.json (random blocks of each format, and their numbers as float32 in base64) and, from the tiny checkpoints in
../families, mistral.gguf, qwen2.gguf and qwen3.gguf, beside this file or under the folder that is its argument.
Pinned:  pip install gguf==0.19.0 numpy==2.4.6 torch==2.11.0 transformers==5.17.0  and  python record.py
"""

import base64
import json
import pathlib
import sys

import gguf
import numpy as np
import torch
from gguf import GGMLQuantizationType as Type
from transformers import AutoModelForCausalLM

HERE = pathlib.Path(__file__).parent.resolve()
FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE).resolve()
FAMILIES = HERE.parent / "families"
text = lambda array: base64.b64encode(array.tobytes()).decode()


def record_blocks():
    random = np.random.default_rng(7)
    blocks = {}
    # Where half-precision scales lie in a block: random bits there would be infinities now and then.
    scales = {
        Type.F16: [], Type.BF16: [], Type.Q8_0: [0], Type.Q4_0: [0], Type.Q4_1: [0, 2], Type.Q5_0: [0], Type.Q5_1: [0, 2],
        Type.Q4_K: [0, 2], Type.Q5_K: [0, 2], Type.Q6_K: [208],
    }
    for kind, places in scales.items():
        size, byte_count = gguf.GGML_QUANT_SIZES[kind]
        if not places:
            values = random.standard_normal(48).astype(np.float32) * np.float32(10.0) ** random.integers(-6, 4, 48)
            raw = gguf.quantize(values.astype(np.float32), kind).view(np.uint8)
        else:
            raw = random.integers(0, 256, (3, byte_count), dtype=np.uint8)
            for place in places:
                halves = (random.standard_normal((3, 1)) * 0.1).astype(np.float16)
                raw[:, place : place + 2] = halves.view(np.uint8)
        values = gguf.dequantize(raw, kind).astype(np.float32)
        blocks[kind.name] = {"blockSize": size, "bytes": text(raw), "values": text(values)}
    (FOLDER / "blocks.json").write_text(json.dumps(blocks) + "\n")  # then: npx biome check --write blocks.json


def interleave(rows, heads):
    """As llama.cpp's converter orders rows of queries and keys of the Llama family."""
    return rows.reshape(heads, 2, rows.shape[0] // heads // 2, *rows.shape[1:]).swapaxes(1, 2).reshape(rows.shape)


def write_model(name, architecture, kind):
    model = AutoModelForCausalLM.from_pretrained(FAMILIES / name, dtype=torch.float32)
    config = model.config
    writer = gguf.GGUFWriter(FOLDER / f"{name}.gguf", architecture)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    rope = config.rope_parameters
    writer.add_rope_freq_base(rope["rope_theta"])
    if getattr(config, "head_dim", None):
        writer.add_key_length(config.head_dim)
        writer.add_value_length(config.head_dim)
        writer.add_rope_dimension_count(config.head_dim)
    if rope["rope_type"] == "yarn":
        writer.add_rope_scaling_type(gguf.RopeScalingType.YARN)
        writer.add_rope_scaling_factor(rope["factor"])
        writer.add_rope_scaling_orig_ctx_len(rope["original_max_position_embeddings"])
    writer.add_tokenizer_model("gpt2")
    writer.add_token_list([f"token{index}" for index in range(config.vocab_size)])
    writer.add_eos_token_id(config.eos_token_id)
    writer.add_eot_token_id(3)
    writer.add_pad_token_id(config.pad_token_id)
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH[architecture.upper()], config.num_hidden_layers)
    for parameter, value in model.state_dict().items():
        if parameter == "lm_head.weight" and config.tie_word_embeddings:
            continue
        rows = value.numpy()
        if architecture == "llama" and parameter.endswith(("q_proj.weight", "k_proj.weight")):
            is_query = "q_proj" in parameter
            rows = interleave(rows, config.num_attention_heads if is_query else config.num_key_value_heads)
        stem, kind_name = parameter.rsplit(".", 1)
        stored = kind if rows.ndim > 1 else Type.F32
        raw = gguf.quantize(np.ascontiguousarray(rows), stored)
        writer.add_tensor(f"{names.get_name(stem)}.{kind_name}", raw, raw_dtype=stored)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


record_blocks()
write_model("mistral", "llama", Type.F32)
write_model("qwen2", "qwen2", Type.BF16)
write_model("qwen3", "qwen3", Type.F16)
