"""Passages of our own: the sentences of the sample data, and sentences of random syllables."""

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

RESOURCES = Path(__file__).parents[3] / "resources"

_SYLLABLES = (
    "ủy ban nhân dân tỉnh sở tư pháp kế hoạch theo dõi tình hình thi hành luật lĩnh vực trọng tâm "
    "năm quý thời hạn chủ trì phối hợp báo cáo kết quả xử lý vi phạm chính khảo sát điều tra kiểm "
    "đường bộ nghề nghiệp hội thảo nguồn kinh phí được bố trí ngân sách nhà nước giữa những người "
    "khuyến nghị nghiêm túc thuyết minh quyết định ngoài ra bước đầu vướng mắc bất cập thẩm quyền "
    "gửi trước ngày để tổng ghi rõ lỗi mỗi đỗ xe nghỉ lễ kỹ thuật tỷ lệ ý kiến mỹ thuật thủy lợi "
    "huyện xã phường thị trấn quỹ đất rừng biển đảo chuyển đổi số hóa dữ liệu khoáng sản cấp phép "
    "ẩn ẵm ẳng ặt ễnh ỡm ỷ lại ỳ ạch ỵ ĩnh ũng ửng ữa ựng ẽ ẹp ẻo lẳng lẵng gỡ gẫy rỗi hỗn sẵn dũng"
)
_MARKS = (".", ",", ";", ":", " -", ")", "/.", " 12/2026", " 50%", " (nếu có)", "…", " “mẫu”")


def sample_sentences() -> list[str]:
    """Every text of the sample data, the packs and the help that has more than two words."""
    files = [*RESOURCES.glob("sample/*.toml"), *RESOURCES.glob("packs/*.toml")]
    texts = [text for file in files for text in _texts(tomllib.loads(file.read_text("utf-8")))]
    for page in RESOURCES.glob("help/*.md"):
        texts += re.split(r"\n\s*\n", page.read_text("utf-8"))
    return sorted({text for text in texts if len(text.split()) > 2})


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _texts(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in _texts(part))


def random_sentences(count: int, seed: int = 1945) -> list[str]:
    """Sentences of random syllables, some words in capitals, some with a capital first."""
    dice = random.Random(seed)
    return [_random_sentence(dice) for _ in range(count)]


def _random_sentence(dice: random.Random) -> str:
    words = dice.choices(_SYLLABLES.split(), k=dice.randint(4, 30))
    shown = [dice.choices((str.lower, str.title, str.upper), (8, 2, 1))[0](word) for word in words]
    marks = [dice.choice(_MARKS) if dice.random() < 0.15 else "" for _ in words]
    return " ".join(word + mark for word, mark in zip(shown, marks, strict=True))
