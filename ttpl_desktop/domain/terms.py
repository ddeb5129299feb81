"""Closed vocabularies: a stored value and the words that the officer reads."""

from __future__ import annotations

from enum import StrEnum


class Term(StrEnum):
    """An enum whose members carry `words`, the Vietnamese term shown on screen and on paper."""

    words: str

    def __new__(cls, value: str, words: str = "") -> Term:
        # `words` is never left out below; the default lets `Term("value")` look a member up.
        member = str.__new__(cls, value)
        member._value_ = value
        member.words = words
        return member


class ActivityKind(Term):
    """What an activity or a task does; figures of the report count by it."""

    PLANNING = "planning", "Xây dựng kế hoạch, chỉ đạo"
    GUIDANCE = "guidance", "Hướng dẫn áp dụng, chuyên môn"
    INFORMATION = "information", "Thu thập thông tin"
    INSPECTION = "inspection", "Kiểm tra"
    SURVEY = "survey", "Điều tra, khảo sát"
    TRAINING = "training", "Tập huấn, phổ biến"
    HANDLING = "handling", "Xử lý kết quả, kiến nghị"
    REPORT = "report", "Báo cáo"
    OTHER = "other", "Việc khác"
