"""Logs a training of Hugging Face's Trainer as a run of SQL Dojo; needs transformers, and logRun.py beside it.

    from logRun import Dojo, Run

    run = Run(Dojo(), experiment="Own runs", method="my LoRA", benchmark="spider", configuration={"rank": 16})
    with run:
        trainer = Trainer(model, arguments, train_dataset=data, callbacks=[DojoCallback(run)])
        trainer.train()
        run.score("dev", answers)
"""

import hashlib

from transformers import TrainerCallback


# What the Trainer measures and the server has a name and a chart for.
KNOWN_NAMES = {"loss": "train/loss", "grad_norm": "train/gradientNorm", "learning_rate": "train/learningRate"}


class DojoCallback(TrainerCallback):
    """Metrics at each logging step, an iteration with the generation of weights at the end of each training.

    A cancellation that somebody asked for ends the training when it logs next; `with run:` then releases the run.
    """

    def __init__(self, run, iteration=0, parent=None):
        self.run = run
        self.iteration = iteration
        self.parent = parent

    def on_train_begin(self, arguments, state, control, **_):
        self.run.start_iteration(self.iteration, playerNumber=self.parent)
        self.run.log(f"Training for {state.max_steps} steps.")

    def on_log(self, arguments, state, control, logs=None, **_):
        values = {
            KNOWN_NAMES.get(name, name): value
            for name, value in (logs or {}).items()
            if isinstance(value, (int, float))
        }
        self.run.metrics(state.global_step, **values)

    def on_train_end(self, arguments, state, control, model=None, **_):
        count = sum(each.numel() for each in model.parameters())
        self.run.complete_iteration(self.iteration, weights_hash(model), count, parent=self.parent)
        self.run.log(f"Trained {state.global_step} steps.")


def weights_hash(model):
    """SHA-256 over names, shapes and bytes of all weights."""
    digest = hashlib.sha256()
    for name, weights in sorted(model.state_dict().items()):
        digest.update(f"{name} {tuple(weights.shape)} {weights.dtype}".encode())
        digest.update(weights.detach().cpu().contiguous().view(-1).float().numpy().tobytes())
    return digest.hexdigest()
