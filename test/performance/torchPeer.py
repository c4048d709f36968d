"""What engineTorch.bench.ts compares with: transformers and PEFT on torch, in float32 on the processor.

Takes a JSON argument {folder, rows, promptLength, newTokens, rounds, threads} and prints rates in tokens a second.
"""

import json
import sys
import time

import peft
import torch
import transformers
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM

given = json.loads(sys.argv[1])
torch.set_num_threads(given["threads"])
torch.manual_seed(1)
rows = torch.tensor(given["rows"])
TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def load():
    return AutoModelForCausalLM.from_pretrained(given["folder"], dtype=torch.float32)


def training_rate(model):
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=1e-3, betas=(0.9, 0.95), weight_decay=0.01)
    model.train()
    best = 0.0
    for _ in range(given["rounds"] + 1):
        start = time.perf_counter()
        optimizer.zero_grad()
        model(input_ids=rows, labels=rows).loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        best = max(best, rows.numel() / (time.perf_counter() - start))
    return best


def decoding_rate(model):
    model.eval()
    prompts = rows[:, : given["promptLength"]]
    best = 0.0
    for _ in range(given["rounds"]):
        start = time.perf_counter()
        with torch.no_grad():
            # As long as the other side's, whatever comes.
            answers = model.generate(
                prompts, attention_mask=torch.ones_like(prompts), do_sample=True, top_k=0, temperature=1.0,
                max_new_tokens=given["newTokens"], min_new_tokens=given["newTokens"],
            )
        best = max(best, (answers.numel() - prompts.numel()) / (time.perf_counter() - start))
    return best


model = load()
decoding = decoding_rate(model)
training = training_rate(model)
lora = LoraConfig(r=16, lora_alpha=32, lora_dropout=0.0, target_modules=TARGETS, task_type="CAUSAL_LM")
adapter = training_rate(get_peft_model(load(), lora))
versions = {"torch": torch.__version__, "transformers": transformers.__version__, "peft": peft.__version__}
print(json.dumps({"training": training, "adapter": adapter, "decoding": decoding, "versions": versions}))
