"""Times as they stand in running Vietnamese: patterns over lower case text that keeps its marks.

Marks are kept because "từ" is not "tư", nor "năm" the last word of "Việt Nam". A time is only
found here; what it means is for `read` to say.
"""

MORE = "{0,12}"
"""How often a part of a list repeats: without a bound a long row of numbers takes square time."""

_YEAR = r"(?:\d{4}|nay|sau(?! khi)|trước(?! khi| ngày| \d)|tới|kế hoạch|báo cáo|tiếp theo)(?!\w)"
_OF_YEAR = rf",? (?:của )?năm {_YEAR}"
_WITH_YEAR = rf"(?: ?[/-] ?\d{{4}}(?!\d)|{_OF_YEAR})"
_SEPARATOR = r"(?: ?[,;&+-] ?| và | đến hết | đến )"

DATE = (
    r"(?:\d{1,2} ?/ ?\d{1,2} ?/ ?\d{4}(?![\d/])|\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d)"
    rf"|\d{{1,2}},? tháng \d{{1,2}}(?!\d)(?:{_WITH_YEAR})?"
    rf"|\d{{1,2}} ?/ ?\d{{1,2}}(?![\d/])(?:{_OF_YEAR})?)"
)
"""The numbers of a day and a month, with or without the year, without a word before them."""

_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_HOUR = r"\d{1,2} ?(?:giờ|h|g)(?: ?\d\d)?(?: phút)?,? (?:của )?"
DAY = (
    rf"(?:(?:{_HOUR})?(?:{_WEEKDAY},? )?(?:\((?:ngày )?{DATE}\)|(?:ngày )?(?:mùng |mồng )?{DATE})"
    rf"(?: \({_WEEKDAY}\))?)"
)
_MONTH = (
    r"(?:\d{1,2}(?!\d|/\d{1,2}(?!\d))|(?:mười (?:một|hai)|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b)"
)
_MONTHS = (
    rf"(?:(?:các )?tháng {_MONTH}(?:{_SEPARATOR}(?:tháng )?{_MONTH}){MORE}(?:{_WITH_YEAR})?"
    r"|\bt\.?\d{1,2}/\d{4}(?!\d))"
)
_QUARTER = r"(?:iv|i{1,3}|[1-4])(?!\w)"
_QUARTERS = (
    rf"(?:(?:các )?qu[ýí] ?{_QUARTER}(?:{_SEPARATOR}(?:qu[ýí] )?{_QUARTER}){MORE}(?:{_WITH_YEAR})?"
    rf"|\bq\.?{_QUARTER}/\d{{4}}(?!\d))"
)
_HALF = rf"(?:\d{{1,2}} tháng (?:đầu|cuối)(?: của)? năm(?: {_YEAR})?)"
_FIRST_DAYS = rf"(?:\d{{1,2}} ngày (?:đầu|cuối)(?: của)? (?:{_QUARTERS}|{_MONTHS}))"
PART = rf"(?:{_FIRST_DAYS}|{_HALF}|{_QUARTERS}|{_MONTHS})"
"""A month, quarter or half-year, or a list of them."""

YEAR = (
    rf"(?:năm \d{{4}}(?:{_SEPARATOR}(?:năm )?\d{{4}}){MORE}(?!\d)|(?:cả |toàn )?năm"
    rf"(?: {_YEAR}|(?= ?(?:[.,;:)]|$|để|và|theo|tại|ở|về|do|đối với))))"
)
"""A year with its number, or "năm" where nothing follows that it could count."""

_OF_QUARTER = r"tháng (?:cuối|đầu)(?: cùng| tiên)?(?: của)?(?: mỗi| hằng| hàng)? quý"
_NEXT = r"(?: (?:sau|tiếp theo|kế tiếp|liền kề)){0,2}"
REPEATED_DAY = (
    rf"(?:ngày \d{{1,2}},? (?:của )?(?:(?:hằng|hàng|mỗi) (?:tháng|quý)|tháng sau{_NEXT})"
    rf"|(?:ngày )?\d{{1,2}},? (?:của )?{_OF_QUARTER}{_NEXT})"
)
"""A day without a month of its own: "ngày 15 hằng tháng", "ngày 25 của tháng cuối quý"."""

_EDGE_DAY = (
    r"(?:ngày (?:làm việc (?:cuối|đầu)(?: cùng| tiên)?|cuối cùng) của (?:(?:mỗi|hằng|hàng|từng) )?"
    rf"(?:{PART}|tháng|quý|năm(?: {_YEAR})?)(?!\w))"
)
_NUMBER = r"\d{1,2}(?![\d/.])"
_AND = r"(?: ?[,;] ?| và )"
SOME_DAYS = rf"(?:ngày {_NUMBER}(?:{_AND}(?:ngày )?{_NUMBER}){MORE}{_AND}(?:ngày )?{DATE})"
_DAY_OF_MONTHS = (
    rf"(?:(?:ngày )?\d{{1,2}} các tháng {_MONTH}(?:{_AND}{_MONTH}){MORE}(?:{_WITH_YEAR})?)"
)
TIME = rf"(?:{REPEATED_DAY}|{_EDGE_DAY}|{SOME_DAYS}|{_DAY_OF_MONTHS}|{DAY}|{PART})"
"""Any time within a year: a day, several days, or a part of the year."""

EVERY = r"(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần)(?!\w)"

_AMOUNT = (
    r"(?:\d{1,3}(?: \(\w+(?: \w+)?\))?|(?:hai |ba )?mười(?: lăm)?|ba mươi|hai mươi|một|hai|ba|năm"
    r"|bảy)"
)
COUNT_OF_DAYS = rf"(?:{_AMOUNT} (?:ngày làm việc|ngày|tuần|giờ)(?!\w))"
COUNT = rf"(?:{COUNT_OF_DAYS}|{_AMOUNT} tháng(?!\w))"
"""A number of days, weeks, months or hours."""

_WORD = r"[^\s,;:()]*[^\s,;:.()]"
_STOP = (
    r"(?:để|nhằm|thì|phải|nếu|theo(?! dõi)|gửi|tham mưu|phối hợp|thực hiện|báo cáo|chủ trì|tham gia"
    r"|(?<!công )(?<!quy )(?<!chương )(?<!quá )(?<!tiến )trình|(?<!bầu )(?<!đề )cử|cung cấp"
    r"|tổng hợp|tiến hành|triển khai|tổ chức(?! (?:cá nhân|chính trị|xã hội))|rà soát|đề xuất"
    r"|(?<!bộ )(?<!sở )xây dựng|kịp thời|đồng thời|trước|chậm nhất|trong|về|cho|tại"
    r"|có trách nhiệm)(?!\w)"
)
_NOUN_FOLLOWS = (
    r"(?:(?<=\bcó )|(?<=được )|(?<=nhận )|(?<=quả )|(?<=của )|(?<=các )|(?<=thúc )|(?<=đầu ))"
)
_MORE_WORDS = rf"(?: (?!(?:và|hoặc|hay) )(?:{_NOUN_FOLLOWS}|(?!{_STOP})){_WORD}){{0,24}}"
WORDS = rf"(?: {_WORD}{_MORE_WORDS})"
"""What an event is named by: words up to a comma or to a word that begins another duty."""

_BODY = (
    r"(?:sở|bộ|ubnd|ủy ban|uỷ ban|hđnd|hội đồng|thủ tướng|chính phủ|quốc hội|chủ tịch|cơ quan|cấp"
    r"|thanh tra|văn phòng|giám đốc|lãnh đạo|tỉnh ủy|thành ủy|ban|cục|vụ|phòng|đơn vị|thường trực)"
)
ASKED = (
    rf"{_MORE_WORDS}(?:(?:, | và | hoặc | hay ){_BODY}{_MORE_WORDS}){{0,6}}"
    r"(?= ?[.;)]| để | nhằm |$)"
)
"""What was asked and by which bodies, where the sentence or its part ends behind the last."""
ASKED_BY_ONE = _MORE_WORDS
