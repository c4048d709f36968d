"""Writes a chat model of a few thousand random weights as transformers saves one, and the same as a GGUF file beside the
folder: tens of kilobytes, for tests that need no more.

    pip install transformers==5.17.0 torch==2.11.0 gguf==0.19.0
    python test/references/tinyChat/record.py
"""

import json
import pathlib
import shutil

import gguf
import torch
from transformers import GenerationConfig, LlamaConfig, LlamaForCausalLM

folder = pathlib.Path(__file__).parent
tokenizers = folder.parent / "pretrainedTokenizers"
tokenizer = json.loads((tokenizers / "smollm.tokenizer.json").read_text("utf-8"))
ids = {token["content"]: token["id"] for token in tokenizer["added_tokens"]}
start, end = ids["<|im_start|>"], ids["<|im_end|>"]

torch.manual_seed(12)
model = LlamaForCausalLM(LlamaConfig(
    vocab_size=max(ids.values()) + 1, hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=2,
    num_key_value_heads=1, rms_norm_eps=1e-5, max_position_embeddings=1024, rope_theta=10000.0,
    tie_word_embeddings=True, bos_token_id=start, eos_token_id=end, pad_token_id=end,
))
model.generation_config = GenerationConfig(bos_token_id=start, eos_token_id=end, pad_token_id=end)
model.save_pretrained(folder)
shutil.copyfile(tokenizers / "smollm.tokenizer.json", folder / "tokenizer.json")
template = json.loads((tokenizers / "templates.json").read_text("utf-8"))["chatMl"]["template"]
(folder / "tokenizer_config.json").write_text(json.dumps({
    "bos_token": "<|im_start|>", "eos_token": "<|im_end|>", "pad_token": "<|im_end|>", "chat_template": template,
}, indent=2) + "\n", "utf-8")
(folder / "README.md").write_text(
    "---\nlicense: apache-2.0\n---\n\nRandom weights for tests, written by `record.py`.\n", "utf-8")


def interleave(rows, heads):
    """As llama.cpp's converter orders rows of queries and keys of the Llama family."""
    return rows.reshape(heads, 2, rows.shape[0] // heads // 2, rows.shape[1]).swapaxes(1, 2).reshape(rows.shape)


config = model.config
writer = gguf.GGUFWriter(folder.parent / "tinyChat.gguf", "llama")
writer.add_license("apache-2.0")
writer.add_block_count(config.num_hidden_layers)
writer.add_context_length(config.max_position_embeddings)
writer.add_embedding_length(config.hidden_size)
writer.add_feed_forward_length(config.intermediate_size)
writer.add_head_count(config.num_attention_heads)
writer.add_head_count_kv(config.num_key_value_heads)
writer.add_layer_norm_rms_eps(config.rms_norm_eps)
writer.add_rope_freq_base(config.rope_parameters["rope_theta"])
tokens = {**tokenizer["model"]["vocab"], **ids}
writer.add_tokenizer_model("gpt2")
writer.add_tokenizer_pre("smollm")
writer.add_token_list(sorted(tokens, key=tokens.get))
writer.add_token_types([
    gguf.TokenType.CONTROL if token in ids else gguf.TokenType.NORMAL for token in sorted(tokens, key=tokens.get)])
writer.add_token_merges([" ".join(merge) for merge in tokenizer["model"]["merges"]])
writer.add_bos_token_id(start)
writer.add_eos_token_id(end)
writer.add_pad_token_id(end)
writer.add_chat_template(template)
names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, config.num_hidden_layers)
for parameter, value in model.state_dict().items():
    if parameter == "lm_head.weight":
        continue
    rows = value.numpy()
    if parameter.endswith("q_proj.weight"):
        rows = interleave(rows, config.num_attention_heads)
    elif parameter.endswith("k_proj.weight"):
        rows = interleave(rows, config.num_key_value_heads)
    writer.add_tensor(names.get_name(parameter, try_suffixes=(".weight",)), rows)
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
