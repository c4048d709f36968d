"""Records what an independent implementation (Hugging Face transformers on torch) computes for a tiny Llama.

Writes tinyLlama/{config.json,model.safetensors} and tinyLlama.json beside this file. Run it again only to
change the reference:  pip install torch transformers safetensors  and  python recordLlama.py
"""

import json
import math
import pathlib

import torch
import torch.nn.functional as F
import transformers
from transformers import LlamaConfig, LlamaForCausalLM

SEED = 20
FOLDER = pathlib.Path(__file__).parent
END, PADDING = 1, 0

torch.manual_seed(SEED)
torch.use_deterministic_algorithms(True)
config = LlamaConfig(
    vocab_size=32, hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=4,
    num_key_value_heads=2, rms_norm_eps=1e-5, max_position_embeddings=64, rope_theta=10000.0,
    tie_word_embeddings=True, eos_token_id=END, pad_token_id=PADDING, bos_token_id=None,
    attn_implementation="eager",
)
model = LlamaForCausalLM(config)
with torch.no_grad():
    for parameter in model.parameters():
        # Larger than the initial values, so that attention and gates are far from uniform.
        parameter.copy_(torch.randn_like(parameter) * 0.3 + (1.0 if parameter.dim() == 1 else 0.0))
model.save_pretrained(FOLDER / "tinyLlama")
(FOLDER / "tinyLlama" / "generation_config.json").unlink(missing_ok=True)

pairs = []
for prompt_length, chosen_length, rejected_length, error_indicator in [(3, 4, 6, 1), (7, 2, 3, 0), (1, 9, 5, 1)]:
    draw = lambda count: torch.randint(2, 32, (count,)).tolist()
    pairs.append({
        "prompt": draw(prompt_length),
        "chosen": draw(chosen_length - 1) + [END],
        "rejected": draw(rejected_length - 1) + [END],
        "referenceChosenLogProbability": float(torch.randn(()) * 3 - 20),
        "referenceRejectedLogProbability": float(torch.randn(()) * 3 - 20),
        "errorIndicator": error_indicator,
    })


def log_probability(prompt, continuation):
    """One row at a time and without padding, on purpose unlike the engine."""
    tokens = torch.tensor([prompt + continuation])
    logits = model(tokens).logits[0, len(prompt) - 1 : -1]
    return torch.log_softmax(logits, -1).gather(1, tokens[0, len(prompt) :, None]).sum()


def loss_of(objective, strength, nll_weight):
    chosen = torch.stack([log_probability(p["prompt"], p["chosen"]) for p in pairs])
    nll = -chosen.sum() / sum(len(p["chosen"]) for p in pairs)
    if objective == "nll":
        return nll
    rejected = torch.stack([log_probability(p["prompt"], p["rejected"]) for p in pairs])
    dc = chosen - torch.tensor([p["referenceChosenLogProbability"] for p in pairs])
    dr = rejected - torch.tensor([p["referenceRejectedLogProbability"] for p in pairs])
    error_indicator = torch.tensor([float(p["errorIndicator"]) for p in pairs])
    logistic = lambda z: F.softplus(-z)
    losses = {
        "spin": lambda: logistic(strength * (dc - dr)),
        "errorDrivenA": lambda: logistic(strength * dc - error_indicator * strength * dr),
        "errorDrivenB": lambda: error_indicator * logistic(strength * (dc - dr)),
        "errorDrivenC": lambda: logistic(strength * dc) + error_indicator * logistic(-strength * dr),
        "ipo": lambda: (dc - dr - 1 / (2 * strength)) ** 2,
    }
    return losses[objective]().mean() + nll_weight * nll


objectives = []
for objective in ["nll", "spin", "errorDrivenA", "errorDrivenB", "errorDrivenC", "ipo"]:
    strength, nll_weight = 0.1, 0.0 if objective == "nll" else 0.25
    model.zero_grad()
    loss = loss_of(objective, strength, nll_weight)
    loss.backward()
    gradients = {name: parameter.grad for name, parameter in model.named_parameters()}
    objectives.append({
        "objective": objective, "lambda": strength, "nllWeight": nll_weight, "loss": loss.item(),
        "gradientNorm": math.sqrt(sum(float((g.double() ** 2).sum()) for g in gradients.values())),
        "gradientNorms": {name: g.norm().item() for name, g in gradients.items()},
        "gradients": {
            name: [float(f"{value:.7g}") for value in gradients[name].flatten().tolist()]
            for name in ["model.layers.0.self_attn.k_proj.weight", "model.layers.1.mlp.gate_proj.weight",
                         "model.norm.weight", "model.embed_tokens.weight"]
        },
    })

prompts = [p["prompt"] for p in pairs]
greedy = []
for prompt in prompts:
    tokens = list(prompt)
    while len(tokens) < len(prompt) + 12 and (len(tokens) == len(prompt) or tokens[-1] != END):
        with torch.no_grad():
            tokens.append(int(model(torch.tensor([tokens])).logits[0, -1].argmax()))
    greedy.append(tokens[len(prompt) :])

with torch.no_grad():
    logits = model(torch.tensor([pairs[1]["prompt"]])).logits[0, -1].tolist()
    log_probabilities = [
        [float(log_probability(p["prompt"], p[side])) for side in ("chosen", "rejected")] for p in pairs
    ]

# Three updates of torch's own AdamW, with warm-up, cosine, clipping, and no decay on norms.
optimizer_numbers = {
    "learningRate": 0.02, "warmUpSteps": 1, "totalSteps": 4, "beta1": 0.9, "beta2": 0.95, "epsilon": 1e-8,
    "weightDecay": 0.1, "maximumGradientNorm": 0.5,
}
n = optimizer_numbers
optimizer = torch.optim.AdamW(
    [
        {"params": [p for p in model.parameters() if p.dim() > 1], "weight_decay": n["weightDecay"]},
        {"params": [p for p in model.parameters() if p.dim() == 1], "weight_decay": 0.0},
    ],
    betas=(n["beta1"], n["beta2"]), eps=n["epsilon"],
)
updates = []
for step in range(1, 4):
    progress = max(0.0, (step - n["warmUpSteps"]) / (n["totalSteps"] - n["warmUpSteps"]))
    rate = n["learningRate"] * min(step / n["warmUpSteps"], 1.0)
    rate *= 0.1 + 0.9 * 0.5 * (1 + math.cos(math.pi * progress))
    for group in optimizer.param_groups:
        group["lr"] = rate
    optimizer.zero_grad()
    loss = loss_of("nll", 0.1, 0.0)
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(model.parameters(), n["maximumGradientNorm"])
    optimizer.step()
    updates.append({"step": step, "loss": loss.item(), "gradientNorm": norm.item(), "learningRate": rate})
weight_norms = {name: parameter.detach().norm().item() for name, parameter in model.named_parameters()}

record = {
    "madeBy": {"torch": torch.__version__, "transformers": transformers.__version__, "seed": SEED},
    "pairs": pairs, "logits": logits, "logProbabilities": log_probabilities, "greedy": greedy,
    "objectives": objectives, "optimizer": optimizer_numbers, "updates": updates, "weightNorms": weight_norms,
}
(FOLDER / "tinyLlama.json").write_text(json.dumps(record) + "\n")  # then: npx biome check --write tinyLlama.json
