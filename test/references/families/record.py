"""Records what Hugging Face transformers on torch compute for a tiny random checkpoint of each family.

Writes NAME/{config.json,generation_config.json,model*.safetensors} and NAME.json beside this file, or under the folder
that is its argument. Pinned:  pip install torch==2.11.0 transformers==5.17.0 safetensors==0.8.0  and  python record.py
"""

import json
import pathlib
import sys

import torch
import torch.nn.functional as F
import transformers
from transformers import AutoModelForCausalLM, LlamaConfig, MistralConfig, Qwen2Config, Qwen3Config

FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__ + "/..").resolve()
END, OTHER_END, PADDING = 1, 3, 0
SIZES = dict(
    vocab_size=96, hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4, rms_norm_eps=1e-6,
    max_position_embeddings=128, eos_token_id=END, pad_token_id=PADDING, bos_token_id=None, attn_implementation="eager",
)
LLAMA3 = dict(
    rope_type="llama3", rope_theta=10000.0, factor=4.0, low_freq_factor=1.0, high_freq_factor=4.0,
    original_max_position_embeddings=32,
)
YARN = dict(rope_type="yarn", rope_theta=10000.0, factor=4.0, original_max_position_embeddings=32)
LINEAR = dict(rope_type="linear", rope_theta=10000.0, factor=2.0)
DEFAULT = dict(rope_type="default", rope_theta=1000000.0)
# name: configuration, largest shard, element type
CHECKPOINTS = {
    "llama": (LlamaConfig(
        **SIZES, num_key_value_heads=1, tie_word_embeddings=False, rope_parameters=LLAMA3), "1GB", torch.float32),
    "llamaBiased": (LlamaConfig(
        **SIZES, num_key_value_heads=4, tie_word_embeddings=True, attention_bias=True, rope_parameters=LINEAR),
        "1GB", torch.bfloat16),
    "qwen2": (Qwen2Config(
        **SIZES, num_key_value_heads=2, tie_word_embeddings=True, use_sliding_window=False, rope_parameters=DEFAULT),
        "1GB", torch.bfloat16),
    "qwen3": (Qwen3Config(
        **SIZES, num_key_value_heads=2, head_dim=16, tie_word_embeddings=False, rope_parameters=YARN),
        "20KB", torch.float16),
    "mistral": (MistralConfig(
        **SIZES, num_key_value_heads=2, head_dim=12, tie_word_embeddings=False, sliding_window=128,
        rope_parameters=DEFAULT), "1GB", torch.float32),
}


def draw(count):
    return torch.randint(4, 96, (count,)).tolist()


def random_pairs():
    pairs = []
    for prompt, chosen, rejected, indicator in [(3, 4, 6, 1), (41, 5, 9, 0), (1, 17, 12, 1)]:
        pairs.append({
            "prompt": draw(prompt), "chosen": draw(chosen - 1) + [END], "rejected": draw(rejected - 1) + [END],
            "errorIndicator": indicator,
        })
    return pairs


def token_log_probabilities(model, prompt, continuation):
    """One row at a time and without padding, on purpose unlike the engine."""
    tokens = torch.tensor([prompt + continuation])
    logits = model(tokens).logits[0, len(prompt) - 1 : -1]
    return torch.log_softmax(logits, -1).gather(1, tokens[0, len(prompt) :, None])[:, 0]


def pair_loss(model, pairs, objective, strength, nll_weight):
    total = lambda side: torch.stack([token_log_probabilities(model, p["prompt"], p[side]).sum() for p in pairs])
    chosen = total("chosen")
    nll = -chosen.sum() / sum(len(p["chosen"]) for p in pairs)
    if objective == "nll":
        return nll
    dc = chosen - torch.tensor([p["referenceChosenLogProbability"] for p in pairs])
    dr = total("rejected") - torch.tensor([p["referenceRejectedLogProbability"] for p in pairs])
    indicator = torch.tensor([float(p["errorIndicator"]) for p in pairs])
    logistic = lambda z: F.softplus(-z)
    losses = {
        "spin": lambda: logistic(strength * (dc - dr)),  # and DPO
        "errorDrivenA": lambda: logistic(strength * dc - indicator * strength * dr),
        "errorDrivenB": lambda: indicator * logistic(strength * (dc - dr)),
        "errorDrivenC": lambda: logistic(strength * dc) + indicator * logistic(-strength * dr),
    }
    return losses[objective]().mean() + nll_weight * nll


def group_loss(model, samples, clip, kl):
    losses = []
    for sample in samples:
        player = token_log_probabilities(model, sample["prompt"], sample["continuation"])
        ratio = (player - torch.tensor(sample["samplerLogProbabilities"])).exp()
        advantage = sample["advantage"]
        surrogate = torch.minimum(ratio * advantage, ratio.clamp(1 - clip, 1 + clip) * advantage)
        difference = torch.tensor(sample["referenceLogProbabilities"]) - player
        losses.append((-surrogate + kl * (difference.exp() - difference - 1)).mean())
    return torch.stack(losses).mean()


def gradients_of(model, loss):
    model.zero_grad()
    loss.backward()
    # A few projections on fixed directions hold every element of a gradient to account in a few bytes.
    result = {}
    for name, parameter in model.named_parameters():
        gradient = parameter.grad.flatten()
        places = torch.arange(gradient.numel(), dtype=torch.float32)
        result[name] = [gradient.norm().item(), (gradient * torch.sin(places + 1)).sum().item()]
    return result


def record(name, index):
    config, shard, dtype = CHECKPOINTS[name]
    torch.manual_seed(30 + index)
    model = AutoModelForCausalLM.from_config(config)
    with torch.no_grad():
        for parameter_name, parameter in model.named_parameters():
            # Larger than the initial values, so that attention and gates are far from uniform.
            is_norm = "norm" in parameter_name
            values = torch.randn_like(parameter) * (0.2 if is_norm else 0.25) + (1.0 if is_norm else 0.0)
            parameter.copy_(values.to(dtype).float())
    model.generation_config.eos_token_id = [END, OTHER_END]
    model.to(dtype).save_pretrained(FOLDER / name, max_shard_size=shard)
    model = AutoModelForCausalLM.from_pretrained(
        FOLDER / name, dtype=torch.float32, attn_implementation="eager").eval()

    pairs = random_pairs()
    with torch.no_grad():
        for pair in pairs:
            for side in ("Chosen", "Rejected"):
                own = token_log_probabilities(model, pair["prompt"], pair[side.lower()]).sum()
                pair[f"reference{side}LogProbability"] = float(own + torch.randn(()) * 4)
        samples = []
        for row, pair in enumerate(pairs):
            own = token_log_probabilities(model, pair["prompt"], pair["rejected"])
            samples.append({
                "prompt": pair["prompt"], "continuation": pair["rejected"], "advantage": [1.5, -0.7, 0.4][row],
                "samplerLogProbabilities": (own + 0.3 * torch.randn_like(own)).tolist(),
                "referenceLogProbabilities": (own + 0.3 * torch.randn_like(own)).tolist(),
            })
        logits = model(torch.tensor([pairs[1]["prompt"]])).logits[0, -1].tolist()
        log_probabilities = [
            [token_log_probabilities(model, p["prompt"], p[side]).tolist() for side in ("chosen", "rejected")]
            for p in pairs
        ]

    greedy = []
    for pair in pairs:
        tokens = list(pair["prompt"])
        while len(tokens) < len(pair["prompt"]) + 64:
            with torch.no_grad():
                tokens.append(int(model(torch.tensor([tokens])).logits[0, -1].argmax()))
            if tokens[-1] in (END, OTHER_END):
                break
        greedy.append(tokens[len(pair["prompt"]) :])

    objectives = []
    for objective in ["nll", "spin", "errorDrivenA", "errorDrivenB", "errorDrivenC"]:
        strength, nll_weight = 0.1, 0.0 if objective == "nll" else 0.25
        loss = pair_loss(model, pairs, objective, strength, nll_weight)
        objectives.append({
            "objective": objective, "lambda": strength, "nllWeight": nll_weight, "loss": loss.item(),
            "gradients": gradients_of(model, loss),
        })
    loss = group_loss(model, samples, 0.2, 0.3)
    objectives.append({
        "objective": "grpo", "clipEpsilon": 0.2, "klWeight": 0.3, "normalization": "sequence", "loss": loss.item(),
        "gradients": gradients_of(model, loss),
    })
    result = {
        "madeBy": {"torch": torch.__version__.split("+")[0], "transformers": transformers.__version__},
        "pairs": pairs, "samples": samples, "logits": logits, "logProbabilities": log_probabilities,
        "greedy": greedy, "objectives": objectives,
    }
    (FOLDER / f"{name}.json").write_text(json.dumps(result) + "\n")  # then: npx biome check --write NAME.json


torch.use_deterministic_algorithms(True)
for index, name in enumerate(CHECKPOINTS):
    record(name, index)
