"""Records what Hugging Face's `tokenizers` makes of texts, with a tokenizer.json that this project's trainer wrote.

    node test/references/tokenizer/writeTokenizer.ts && python test/references/tokenizer/record.py
"""

import json
from pathlib import Path

import tokenizers

folder = Path(__file__).parent
texts = json.loads((folder / "texts.json").read_text("utf-8"))
tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
# Text that spells a special token stays text, as in this project.
tokenizer.encode_special_tokens = True

encodings = []
for text in texts:
    ids = tokenizer.encode(text).ids
    assert tokenizer.decode(ids) == text, text
    encodings.append({"text": text, "ids": ids})
record = {"library": f"tokenizers {tokenizers.__version__}", "encodings": encodings}
(folder / "encodings.json").write_text(json.dumps(record, indent=1) + "\n", "utf-8")
