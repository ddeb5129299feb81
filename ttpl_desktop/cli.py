"""The command line `ttpl`: thin calls of `app`, plain text or JSON, no display needed."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ttpl_desktop.app import exchange, exchange_layout, exchange_lint, exchange_plans
from ttpl_desktop.app.exchange import Answer
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.text import normal

BAD_INPUT, BAD_USAGE = 1, 2

Command = Callable[[Workspace, argparse.Namespace], Answer]
Alone = Callable[[argparse.Namespace], Answer]
"""A command that makes no data folder, and looks into it only where there is one."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0, or 1 with a sentence on stderr for bad input, or 2 for bad usage."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console's own code page has no Vietnamese letters.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    options = _parser().parse_args(arguments)
    try:
        answer = _answer(options)
    except UserFacingError as error:
        print(error.sentence, file=sys.stderr)
        return BAD_INPUT
    _show(answer, as_json=options.json)
    return 0 if answer.is_good else BAD_INPUT


def _answer(options: argparse.Namespace) -> Answer:
    if "alone" in options:
        alone: Alone = options.alone
        return alone(options)
    work = Workspace.open(options.data_dir)
    try:
        command: Command = options.run
        return command(work, options)
    finally:
        work.close()


def _show(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(answer.data, ensure_ascii=False, indent=1))
    else:
        for line in answer.lines:
            print(line)


class _Parser(argparse.ArgumentParser):
    """Says wrong usage in Vietnamese."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"Lệnh chưa đúng ({message}). Xem cách dùng: ttpl --help", file=sys.stderr)
        raise SystemExit(BAD_USAGE)


def _parser() -> _Parser:
    parser = _Parser(prog="ttpl", description="Sổ tay theo dõi thi hành pháp luật, dòng lệnh.")
    parser.add_argument("--data-dir", type=Path, help="thư mục dữ liệu (mặc định: của người dùng)")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    _add_reading(commands)
    _add_papers(commands)
    _add_upkeep(commands)
    return parser


if TYPE_CHECKING:
    # argparse gives the thing that `add_subparsers` returns no public name.
    Commands = argparse._SubParsersAction["_Parser"]


def _add_reading(commands: Commands) -> None:
    deadline = _command(commands, "deadline", "đọc một cụm từ thời gian")
    deadline.add_argument("phrase", metavar="CỤM_TỪ")
    deadline.add_argument("--year", type=int, required=True, help="năm của kế hoạch")
    deadline.add_argument("--issued", type=_day, help="ngày ban hành kế hoạch (YYYY-MM-DD)")
    deadline.set_defaults(
        alone=lambda o: exchange.deadline(normal(o.phrase), o.year, o.issued, o.data_dir)
    )
    tasks = _command(commands, "tasks", "nhiệm vụ và thời hạn đã tính")
    tasks.add_argument("--from", dest="first", type=_day, help="từ ngày (YYYY-MM-DD)")
    tasks.add_argument("--to", dest="last", type=_day, help="đến ngày (YYYY-MM-DD)")
    tasks.set_defaults(run=lambda work, o: exchange.tasks(work, o.first, o.last))
    calendar = _command(commands, "calendar", "xuất nhiệm vụ có ngày ra lịch .ics")
    calendar.add_argument("out", type=Path, metavar="TỆP.ics")
    calendar.set_defaults(run=lambda work, o: exchange.calendar(work, o.out))
    search = _command(commands, "search", "tìm trong mọi sổ")
    search.add_argument("query", metavar="TỪ_KHOÁ")
    search.set_defaults(run=lambda work, o: exchange.search(work, normal(o.query)))


def _add_papers(commands: Commands) -> None:
    plan = _group(commands, "plan", "kế hoạch")
    read = _command(plan, "read", "đọc kế hoạch từ tệp, không ghi gì vào dữ liệu")
    read.add_argument("file", type=Path, metavar="TỆP")
    read.add_argument("--unit", default="", help="đánh dấu việc của đơn vị này")
    read.add_argument("--year", type=int, default=0, help="năm, nếu kế hoạch không ghi năm")
    read.set_defaults(
        alone=lambda o: exchange_plans.read(o.file, normal(o.unit), o.year, o.data_dir)
    )
    lint = _command(plan, "lint", "soát kế hoạch của một năm, hoặc một tệp kế hoạch")
    what = lint.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="TỆP")
    what.add_argument("--year", type=int, help="năm của kế hoạch trong dữ liệu")
    lint.set_defaults(alone=lambda o: exchange_lint.lint(o.file, o.year, o.data_dir))
    bring = _command(plan, "import", "nhập kế hoạch từ tệp thành bản dự thảo")
    bring.add_argument("file", type=Path, metavar="TỆP")
    bring.add_argument("--year", type=int, required=True, help="năm của bản dự thảo")
    bring.set_defaults(run=lambda work, o: exchange_plans.import_plan(work, o.file, o.year))
    export = _command(plan, "export", "xuất kế hoạch ra .docx hoặc .pdf")
    _year_and_file(export)
    export.set_defaults(run=lambda work, o: exchange.export_plan(work, o.year, o.out))
    report = _group(commands, "report", "báo cáo")
    export = _command(report, "export", "xuất báo cáo ra .docx hoặc .pdf")
    _year_and_file(export)
    export.set_defaults(run=lambda work, o: exchange.export_report(work, o.year, o.out))
    trace = _command(report, "trace", "từng số liệu và các bản ghi đứng sau")
    trace.add_argument("--year", type=int, required=True)
    trace.set_defaults(run=lambda work, o: exchange.trace(work, o.year))

    check = _command(commands, "check", "kiểm tra thể thức của một tệp .docx theo NĐ 30/2020")
    check.add_argument("file", type=Path, metavar="TỆP.docx")
    check.add_argument("--fix", type=Path, metavar="BẢN_SỬA", help="ghi bản đã sửa định dạng")
    check.set_defaults(alone=lambda o: exchange_layout.check(o.file, o.fix))


def _add_upkeep(commands: Commands) -> None:
    sample = _command(commands, "sample", "điền cơ quan mẫu vào một thư mục dữ liệu trống")
    sample.set_defaults(run=lambda work, _o: exchange.sample(work))
    backup = _command(commands, "backup", "sao lưu, có kiểm tra")
    backup.add_argument("file", nargs="?", type=Path, metavar="TỆP")
    backup.set_defaults(run=lambda work, o: exchange.backup(work, o.file))
    doctor = _command(commands, "doctor", "kiểm tra thư mục dữ liệu")
    doctor.set_defaults(run=lambda work, _o: exchange.doctor(work))


def _group(commands: Commands, name: str, words: str) -> Commands:
    parser = commands.add_parser(name, help=words, description=words)
    return parser.add_subparsers(dest="subcommand", required=True, parser_class=_Parser)


def _command(commands: Commands, name: str, words: str) -> _Parser:
    parser = commands.add_parser(name, help=words, description=words)
    parser.add_argument("--json", action="store_true", help="in ra JSON")
    return parser


def _year_and_file(parser: _Parser) -> None:
    parser.add_argument("--year", type=int, required=True)
    parser.add_argument("out", type=Path, metavar="TỆP")


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” không phải ngày YYYY-MM-DD có thật") from error


if __name__ == "__main__":
    sys.exit(main())
