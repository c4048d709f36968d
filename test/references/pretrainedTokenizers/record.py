"""Records what Hugging Face's libraries make of 500 lines, with tiny tokenizers of each family's kind.

Writes beside this file: texts.json, one <kind>.tokenizer.json each, and encodings.json. Given the GGUF file of
SmolLM2-135M-Instruct, its own ids too.

    pip install transformers==5.17.0 gguf==0.19.0 torch==2.11.0
    python test/references/pretrainedTokenizers/record.py [SmolLM2-135M-Instruct.Q4_1.gguf]
"""

import json
import random
import sys
from pathlib import Path

import tokenizers
import transformers
from gguf import GGUFReader
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast

folder = Path(__file__).parent
draw = random.Random(12)

QWEN2_SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
LLAMA3_SPLIT = QWEN2_SPLIT.replace(r"|\p{N}|", r"|\p{N}{1,3}|")

TABLES = ["singer", "Concert", "order_items", "car makers", "État", "学生", "patients", "flights2024"]
COLUMNS = ["name", "song release year", "id", "AVG_Score", "prénom", "地址", "IsMale", "age_18_29", "café", "€price"]
VALUES = ["'O''Brien'", "42", "3.14159", "'100%'", "'2024-02-29'", "1e-7", "'naïve'", "'東京'", "-0", "0x1F", "'👩‍👩‍👧'"]
WORDS = (
    "how many singers do we have what is the average age of all students who've enrolled in 2024 list names that aren't "
    "over 1,000,000 dollars I'll show it's you're they'd we'm DON'T naïve façade Ünïcödé don’t e-mail C++ f(x) U.S.A."
).split()
ODD = [
    "", " ", "  ", "\t", "\n", "\n\n", " \n ", "\r\n", "a\u00a0b", "\u200b", "\ufeff", "\u0085", "e\u0301", "é", "ﬁ", "Å",
    "👍🏽", "👩‍👩‍👧‍👦", "🇩🇪🇫🇷", "日本語のテキスト", "中文字符串测试", "한국어 문장", "नमस्ते दुनिया", "مرحبا بالعالم", "Привет, мир", "١٢٣٤٥",
    "½ ² ³ Ⅷ", "1234567890", "12,345.678", "00007", "<|im_end|>", "<|im_start|>user", "</s><s>[INST]", "<|endoftext|>",
    "select '<|im_end|>'", "\u2581low", "a\u2581b", "<0x0A>", "'''", '"""', "```sql\nSELECT 1;\n```", "\\n\\t", "a" * 120,
    "    four spaces", "trailing spaces   ", "tabs\t\tand\n\n\nnewlines\n", "\u2028\u2029", "\x00\x01\x7f", "𝒳𝓎𝓏", "Ａｌｐｈａ",
]


def condition():
    return f"{draw.choice(COLUMNS)} {draw.choice(['=', '>', '<=', '!=', 'LIKE', 'IN'])} {draw.choice(VALUES)}"


def sql():
    table, column = draw.choice(TABLES), draw.choice(COLUMNS)
    return draw.choice([
        f"SELECT count(*) FROM {table} WHERE {condition()} AND {condition()}",
        f"select T1.{column}, T2.\"{draw.choice(COLUMNS)}\" from {table} as T1 join {draw.choice(TABLES)} as T2 on T1.id=T2.id",
        f"SELECT {column}\n  FROM `{table}`\n GROUP BY {column}\nHAVING COUNT(*) >= {draw.randint(0, 12345)};",
        f"CREATE TABLE {table} (\n  {column} TEXT, -- {draw.choice(WORDS)}\n\tid INTEGER PRIMARY KEY\n);",
        f"SELECT x FROM t ORDER BY y DESC LIMIT {draw.randint(0, 10 ** draw.randint(1, 12))}",
    ])


def prose():
    words = [draw.choice(WORDS) for _ in range(draw.randint(1, 14))]
    return draw.choice([" ", " ", " ", "  ", "\n", "\t"]).join(words) + draw.choice(["?", ".", "", " ", "…", "!!"])


def noise():
    ranges = [(0x20, 0x7F), (0xA0, 0x250), (0x400, 0x460), (0x4E00, 0x4F00), (0x1F600, 0x1F640), (0x3040, 0x30A0), (0x9, 0xE)]
    return "".join(chr(draw.randrange(*draw.choice(ranges))) for _ in range(draw.randint(1, 24)))


def whitespace():
    return "".join(draw.choice([" ", "  ", "\n", "\t", "\r\n", "x", "SELECT", "1", ",", "é"]) for _ in range(draw.randint(2, 12)))


texts = ODD + [make() for make in [sql, prose, noise, whitespace] for _ in range((500 - len(ODD)) // 4)]
texts += [sql() for _ in range(500 - len(texts))]
(folder / "texts.json").write_text(json.dumps(texts, ensure_ascii=False, indent=0) + "\n", "utf-8")

corpus = [sql() for _ in range(2000)] + [prose() for _ in range(2000)] + [noise() for _ in range(50)]


def byte_level(pre_tokenizer, specials, normalizer=None, ignore_merges=False, start=None):
    tokenizer = Tokenizer(models.BPE(ignore_merges=ignore_merges))
    if normalizer:
        tokenizer.normalizer = normalizer
    tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(corpus, trainers.BpeTrainer(
        vocab_size=640, show_progress=False, initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in specials])
    if start:
        tokenizer.post_processor = processors.Sequence([
            processors.ByteLevel(trim_offsets=False),
            processors.TemplateProcessing(single=f"{start} $A", special_tokens=[(start, tokenizer.token_to_id(start))])])
    return tokenizer


def sentence_piece():
    """As Mistral's and Llama 2's: bytes for what the vocabulary lacks, and a mark before every text."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence([
        decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(content=" ", left=1)])
    specials = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    tokenizer.train_from_iterator(corpus, trainers.BpeTrainer(
        vocab_size=900, show_progress=False, special_tokens=specials, limit_alphabet=200))
    whole = json.loads(tokenizer.to_str())
    whole["added_tokens"] = [{**token, "normalized": False} for token in whole["added_tokens"] if token["id"] < 3]
    tokenizer = Tokenizer.from_str(json.dumps(whole))
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 1)])
    return tokenizer


chat_ml = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
whole_words = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
kinds = {
    "smollm": byte_level(pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]), chat_ml),
    "qwen2": byte_level(pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(QWEN2_SPLIT), "isolated"), whole_words]), chat_ml, normalizer=normalizers.NFC()),
    "llama3": byte_level(pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(LLAMA3_SPLIT), "isolated"), whole_words]),
        ["<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>"], ignore_merges=True, start="<|begin_of_text|>"),
    "gpt2": byte_level(pre_tokenizers.ByteLevel(add_prefix_space=False), ["<|endoftext|>"]),
    "mistral": sentence_piece(),
}

templates = json.loads((folder / "templates.json").read_text("utf-8"))
conversations = [
    [{"role": "user", "content": "How many singers are there?"}],
    [{"role": "system", "content": "You write SQL.\n\n"}, {"role": "user", "content": "  Names of café owners?\n"}],
    [{"role": "system", "content": "You write SQL."}, {"role": "user", "content": "List all."},
     {"role": "assistant", "content": "SELECT * FROM singer"}, {"role": "user", "content": "Only 3 of them 👍"}],
]


def encode_text(tokenizer):
    """Text that spells a special token stays text."""
    tokenizer.encode_special_tokens = True
    ids = [tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
    decoded = [tokenizer.decode(each) for each in ids]
    tokenizer.encode_special_tokens = False
    return ids, decoded


record = {"libraries": f"transformers {transformers.__version__}, tokenizers {tokenizers.__version__}", "kinds": {}}
for kind, tokenizer in kinds.items():
    tokenizer.save(str(folder / f"{kind}.tokenizer.json"), pretty=False)
    ids, decoded = encode_text(tokenizer)
    record["kinds"][kind] = {
        "start": tokenizer.encode("").ids,
        "ids": ids,
        # Where decoding does not give the text back: a normalizer, or bytes that are no text.
        "decoded": {index: text for index, text in enumerate(decoded) if text != texts[index]},
    }

record["chats"] = []
for name, template in templates.items():
    fast = PreTrainedTokenizerFast(
        tokenizer_object=kinds[template["kind"]], bos_token=template["bos_token"], eos_token=template["eos_token"])
    for messages in conversations:
        given = messages if template["takesSystem"] else [one for one in messages if one["role"] != "system"]
        text = fast.apply_chat_template(given, chat_template=template["template"], tokenize=False, add_generation_prompt=True,
            enable_thinking=False)
        ids = fast(text, add_special_tokens=False).input_ids
        record["chats"].append({"template": name, "messages": given, "text": text, "ids": ids})


def from_gguf(file):
    """SmolLM2's own, which splits digits one by one; transformers reads this file without that."""
    fields = GGUFReader(file).fields
    tokens = fields["tokenizer.ggml.tokens"].contents()
    kinds_of = fields["tokenizer.ggml.token_type"].contents()
    merges = [tuple(merge.split(" ")) for merge in fields["tokenizer.ggml.merges"].contents()]
    tokenizer = Tokenizer(models.BPE({token: index for index, token in enumerate(tokens)}, merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.decoder = decoders.ByteLevel()
    # Kind 3 is a control token.
    tokenizer.add_special_tokens([
        AddedToken(token, special=True, normalized=False) for token, kind in zip(tokens, kinds_of) if kind == 3])
    return tokenizer, fields["tokenizer.chat_template"].contents()


if len(sys.argv) > 1:
    own, template = from_gguf(sys.argv[1])
    ids, _ = encode_text(own)
    fast = PreTrainedTokenizerFast(tokenizer_object=own, bos_token="<|im_start|>", eos_token="<|im_end|>")
    chats = []
    for messages in conversations:
        text = fast.apply_chat_template(messages, chat_template=template, tokenize=False, add_generation_prompt=True)
        chats.append({"messages": messages, "text": text, "ids": fast(text, add_special_tokens=False).input_ids})
    (folder / "smollm2.json").write_text(json.dumps({"ids": ids, "chats": chats}, separators=(",", ":")) + "\n", "utf-8")

(folder / "encodings.json").write_text(
    json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
