"""Writes a chat model of a few thousand random weights as transformers saves one: tens of kilobytes, for tests that need no more.

    pip install transformers==5.17.0 torch==2.11.0
    python test/references/tinyChat/record.py
"""

import json
import pathlib
import shutil

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
