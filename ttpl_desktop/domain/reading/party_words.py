"""The words that a party's name begins with, and those that end it."""

import re

# What the names of offices and units begin with. In a list, a name begins a party of its own only
# where one of these does ("Sở Tư pháp, Công an tỉnh"), so that "các Sở, ban, ngành" stays whole.
HEADS = (
    r"ban|bao|bao hiem|bo|bo chi huy|chi cuc|chi nhanh|cong an|cong doan|cuc|cum|cong ty|dai|doan"
    r"|dang uy|hat|hdnd|hoi|hoi dong|kho bac|lien doan|mat tran|ngan hang|nha xuat ban|phong|so"
    r"|tand|tap chi|thanh tra|thanh uy|thue|tinh doan|tinh uy|to|toa an|tong cuc|trung tam|truong"
    r"|ttra|doi|don|tram|hat|ubmttq|ubnd|uy ban|van phong|vien|vksnd|vp|vu|xa|phuong|thi tran"
    r"|huyen uy|giam doc|pho giam doc|chu tich|truong phong|chanh van phong|lanh dao|thu truong"
    r"|bo phan|can bo|cong chuc|nguoi dung dau|khoa|luc luong|nha may|vpub|hiep hoi|nghiep doan"
    r"|tong cong ty|benh vien|hop tac xa"
)
_GROUPS = r"cac|nhung|mot so|tung|moi|toan the|tat ca"
_COMMONS = (
    r"co quan|don vi|dia phuong|phong|khoa|doi|doan|to|trung tam|vien|so|ban|nganh|to chuc|ca nhan"
    r"|cap|xa|huyen|bo phan|doanh nghiep|can bo|cong chuc|dong chi|uy ban|thanh vien|hoi|doan the"
    r"|lanh dao|truong|chi cuc"
)
GROUP = re.compile(rf"(?:{_GROUPS}) (?:{_COMMONS})\b")
NO_HEADS = re.compile(
    r"(?:báo (?:cáo|đảm|vệ|quản|lưu)|bảo (?:đảm|vệ|quản|mật|lưu)|ban (?:hành|giao|đầu|sao|bố)"
    r"|bản (?:đồ|sao|chính)|tổ chức|tố (?:cáo|tụng)|tờ trình|tổ dân phố|hội (?:nghị|thảo|thi|đàm)"
    r"|bộ (?:máy|môn|tiêu chí)|bổ sung|bố trí|bỏ qua|đoàn (?:kết|viên)|cục bộ|vụ (?:việc|án)"
    r"|xã hội|trường hợp|so sánh|số (?:lượng|liệu)|sơ (?:kết|cấp)|sổ (?:tay|sách|theo dõi)"
    r"|đại (?:diện|hội)|phòng (?:ngừa|chống)|phỏng vấn|phong trào|khoa học|cụm từ|thuế suất"
    r"|viên chức|viện phí|cán bộ, công chức|cán bộ công chức|tọa đàm|toạ đàm)\b",
    re.IGNORECASE,
)
"""Words that begin like a head and are none."""
COMMON = re.compile(rf"(?:{_COMMONS})\b")
NAMED = re.compile(rf"(?:{HEADS})\b")
COMPLETE = re.compile(r"(?:van phong|thanh tra|cong an|vpub|ttra|vp)\b")
"""Heads that are a whole name."""
_PASSIVE = "kiểm tra|thanh tra|khảo sát|giám sát|chọn|giao|phân công"
"""What happens to a unit: "các đơn vị được kiểm tra" is a name."""
_ACTS = (
    r"chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|thực hiện|tổ chức|xây dựng|căn cứ"
    r"|gửi|báo cáo|rà soát|tổng hợp|theo dõi|hướng dẫn|đôn đốc|(?<!oàn )kiểm tra|giám sát|thu thập"
    r"|tiếp nhận|triển khai|ban hành|cung cấp|bố trí|cử|(?<!độc )(?<!công )lập|hoàn thành|đề xuất"
    r"|tham gia|(?<!công )(?<!quy )(?<!chương )(?<!lộ )trình|(?<!trật )tự|tư vấn|tiến hành"
    r"|nghiên cứu|xác định|giúp|đánh giá|xử lý|kiến nghị|cập nhật|đăng tải|phổ biến|quán triệt"
    r"|phân công|dự thảo|soạn|lựa chọn|bảo đảm|đảm bảo|làm|đưa|chỉ đạo|vận dụng|thành lập|mở"
    r"|(?<!ăn phòng )đăng ký|(?<![đĐ]ăng )(?<!hư )ký|phản ánh|thông báo|sơ kết|tổng kết|áp dụng"
    r"|trả lời|công bố|khai thác|sử dụng|khảo sát|điều tra|thống kê|giao(?! thông)|chuẩn bị"
    r"|phê duyệt|thẩm định|góp ý|giải quyết|chọn|nộp|lấy ý kiến|đề nghị|yêu cầu|tạo điều kiện"
    r"|quy định|lồng ghép|bổ sung|ghi|(?<!thu )(?<!hội )(?<!xuất )nhập|rút|phụ trách"
    r"|chia sẻ"
)
_MANNERS = (
    r"kịp thời|chủ động|thường xuyên|tăng cường|tiếp tục|đẩy mạnh|khẩn trương|nghiêm túc"
    r"|thống nhất|quan tâm|định kỳ|hằng|hàng|chậm nhất"
)
_JOINTS = (
    r"là|sẽ|phải|khi|trước|đến|trong|nhằm|thông qua|để|tại|qua|cùng|trên cơ sở|nếu|về|vào"
    r"|từ(?= (?:ngày|tháng|quý|nay|khi|\d))"
    r"|theo(?! (?:từng )?(?:lĩnh vực|ngành|địa bàn)[^,;.]*$)"
)
VERBS = re.compile(rf"(?<!được )\b(?:{_ACTS}|{_MANNERS}|{_JOINTS}|được(?! (?:{_PASSIVE})))\b")
"""Words, in small letters, that end the name of a party: what it is to do, how, and where to.

Not what is done to it, and not a syllable of "đăng ký", "thư ký", "công trình", "độc lập" …
"""
ALWAYS_VERBS = {"chủ trì", "phối hợp", "tham mưu", "gửi", "trình", "có trách nhiệm", "báo cáo"}
"""Those that no unit has in its name."""
