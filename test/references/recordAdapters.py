"""Records what Hugging Face's PEFT on torch computes for adapters of the tiny Llama beside this file.

Writes tinyAdapter/{adapter_config.json,adapter_model.safetensors} and tinyAdapter.json. Run it again only to change the
reference:  pip install torch==2.11.0 transformers==5.17.0 peft==0.21.2  and  python recordAdapters.py
"""

import json
import math
import pathlib

import peft
import torch
import torch.nn.functional as F
import transformers
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM

SEED = 21
FOLDER = pathlib.Path(__file__).parent
STRENGTH, NLL_WEIGHT, CLIP, KL_WEIGHT = 0.1, 0.25, 0.2, 0.05

torch.manual_seed(SEED)
torch.use_deterministic_algorithms(True)
pairs = json.loads((FOLDER / "tinyLlama.json").read_text())["pairs"]


def load(rank_stabilized):
    base = AutoModelForCausalLM.from_pretrained(FOLDER / "tinyLlama", attn_implementation="eager")
    targets = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
    return get_peft_model(base, LoraConfig(
        r=3, lora_alpha=6, lora_dropout=0.0, target_modules=targets, use_rslora=rank_stabilized, task_type="CAUSAL_LM",
    ))


def trained(model):
    return {
        name.removeprefix("base_model.model.").replace(".default", ""): parameter
        for name, parameter in model.named_parameters() if parameter.requires_grad
    }


def numbers(tensor):
    return [float(f"{value:.8g}") for value in tensor.detach().flatten().tolist()]


def log_probabilities(model, prompt, continuation):
    """One row at a time and without padding, on purpose unlike the engine."""
    tokens = torch.tensor([prompt + continuation])
    logits = model(input_ids=tokens).logits[0, len(prompt) - 1 : -1]
    return torch.log_softmax(logits, -1).gather(1, tokens[0, len(prompt) :, None])[:, 0]


model = load(False)
with torch.no_grad():
    for name, parameter in trained(model).items():
        # B away from zero, or A would have no gradient.
        parameter.copy_(torch.randn_like(parameter) * 0.3)
model.save_pretrained(FOLDER / "tinyAdapter")
(FOLDER / "tinyAdapter" / "README.md").unlink(missing_ok=True)
configuration = json.loads((FOLDER / "tinyAdapter" / "adapter_config.json").read_text())
configuration["base_model_name_or_path"] = None
configuration["target_modules"].sort()
(FOLDER / "tinyAdapter" / "adapter_config.json").write_text(json.dumps(configuration, indent=2) + "\n")

# Answers of groups: ratios inside and outside of the clipping range, under both signs of the advantage.
samples = []
for row, pair in enumerate(pairs):
    own = log_probabilities(model, pair["prompt"], pair["chosen"]).detach()
    offsets = torch.tensor([0.5 * ((row + place) % 3 - 1) for place in range(len(own))])
    samples.append({
        "prompt": pair["prompt"], "continuation": pair["chosen"], "advantage": [1.5, -0.7, 0.4][row],
        "samplerLogProbabilities": numbers(own + offsets),
        "referenceLogProbabilities": numbers(own - offsets * 0.6),
    })


def policy_loss(model):
    losses = []
    for sample in samples:
        own = log_probabilities(model, sample["prompt"], sample["continuation"])
        ratio = torch.exp(own - torch.tensor(sample["samplerLogProbabilities"]))
        advantage = sample["advantage"]
        surrogate = torch.minimum(ratio * advantage, ratio.clamp(1 - CLIP, 1 + CLIP) * advantage)
        difference = torch.tensor(sample["referenceLogProbabilities"]) - own
        losses.append((-surrogate + KL_WEIGHT * (torch.exp(difference) - difference - 1)).mean())
    return torch.stack(losses).mean()


def loss_of(model, objective):
    if objective == "grpo":
        return policy_loss(model)
    sums = lambda side: torch.stack([log_probabilities(model, p["prompt"], p[side]).sum() for p in pairs])
    column = lambda name: torch.tensor([float(p[name]) for p in pairs])
    chosen = sums("chosen")
    nll = -chosen.sum() / sum(len(p["chosen"]) for p in pairs)
    if objective == "nll":
        return nll
    dc = chosen - column("referenceChosenLogProbability")
    dr = sums("rejected") - column("referenceRejectedLogProbability")
    wrong = column("errorIndicator")
    logistic = lambda z: F.softplus(-z)
    losses = {
        "spin": lambda: logistic(STRENGTH * (dc - dr)),
        "errorDrivenA": lambda: logistic(STRENGTH * dc - wrong * STRENGTH * dr),
        "errorDrivenB": lambda: wrong * logistic(STRENGTH * (dc - dr)),
        "errorDrivenC": lambda: logistic(STRENGTH * dc) + wrong * logistic(-STRENGTH * dr),
        "ipo": lambda: (dc - dr - 1 / (2 * STRENGTH)) ** 2,
    }
    # DPO's loss is SPIN's without the likelihood beside it; what differs is who drew the pairs.
    if objective == "dpo":
        return losses["spin"]().mean()
    return losses[objective]().mean() + NLL_WEIGHT * nll


def gradients(model, objective):
    model.zero_grad()
    loss = loss_of(model, objective)
    loss.backward()
    return {"loss": loss.item(), "gradients": {name: numbers(p.grad) for name, p in trained(model).items()}}


objectives = [
    {"objective": objective, **gradients(model, objective)}
    for objective in ["nll", "spin", "errorDrivenA", "errorDrivenB", "errorDrivenC", "dpo", "ipo", "grpo"]
]

stabilized = load(True)
with torch.no_grad():
    for name, parameter in trained(stabilized).items():
        parameter.copy_(trained(model)[name])
    scores = {
        name: [numbers(log_probabilities(one, p["prompt"], p["chosen"]).sum())[0] for p in pairs]
        for name, one in [("plain", model), ("rankStabilized", stabilized)]
    }

# One update of torch's own AdamW.
optimizer = {
    "learningRate": 0.02, "warmUpSteps": 1, "totalSteps": 2, "beta1": 0.9, "beta2": 0.95, "epsilon": 1e-8,
    "weightDecay": 0.1, "maximumGradientNorm": 0.5, "schedule": "linear",
}
torch_optimizer = torch.optim.AdamW(
    trained(model).values(), lr=optimizer["learningRate"], betas=(optimizer["beta1"], optimizer["beta2"]),
    eps=optimizer["epsilon"], weight_decay=optimizer["weightDecay"],
)
torch_optimizer.zero_grad()
loss_of(model, "nll").backward()
norm = torch.nn.utils.clip_grad_norm_(trained(model).values(), optimizer["maximumGradientNorm"])
torch_optimizer.step()

record = {
    "madeBy": {
        "torch": torch.__version__, "transformers": transformers.__version__, "peft": peft.__version__, "seed": SEED,
    },
    "lambda": STRENGTH, "nllWeight": NLL_WEIGHT, "clipEpsilon": CLIP, "klWeight": KL_WEIGHT,
    "samples": samples, "logProbabilities": scores, "objectives": objectives, "optimizer": optimizer,
    "gradientNorm": norm.item(), "weightsAfterStep": {name: numbers(p) for name, p in trained(model).items()},
}
(FOLDER / "tinyAdapter.json").write_text(json.dumps(record) + "\n")  # then: npx biome check --write tinyAdapter.json
