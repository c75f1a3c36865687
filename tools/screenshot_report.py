"""Pictures of an HTML report, for developers who change its looks.

usage: screenshot_report.py REPORT.html FOLDER [--browser PROGRAM]

Writes wide.png, wide_dark.png, phone.png, phone_dark.png (each the whole page) and print.pdf into FOLDER, after checking
that the page is well-formed. Needs Chromium or Chrome; pdftoppm, if there, adds print-*.png.
An example report: XLADDER_EXAMPLE_REPORT=FOLDER xladder_report_test --gtest_filter='*ExampleCanBeLookedAt'
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

BROWSERS = ["chromium", "chromium-browser", "google-chrome", "chrome"]
WIDE, PHONE = 1200, 375
NARROWEST_WINDOW = 500  # of headless Chromium; narrower pages are shown in a frame


def run_browser(browser, profile, *arguments):
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
               f"--user-data-dir={profile}", "--allow-file-access-from-files", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout


def without_policy(page):
    """The page itself lets no script run; these copies need one to tell their height."""
    return re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*/>', "", page)


def framed(address, width, height, script=""):
    return (f'<!DOCTYPE html><body style="margin:0"><iframe src="{address}" style="border:0;display:block;width:{width}px;'
            f'height:{height}px"></iframe>{script}</body>')


def page_height(browser, folder, page_path, width):
    script = ("<script>onload = () => { const page = document.querySelector('iframe').contentDocument.documentElement;"
              "document.title = 'size ' + page.scrollHeight + ' ' + page.scrollWidth; }</script>")
    frame = folder / f"measure_{width}.html"
    frame.write_text(framed(page_path.as_uri(), width, 200, script), encoding="utf-8")
    dom = run_browser(browser, folder / "profile", f"--window-size={max(width, NARROWEST_WINDOW)},800", "--dump-dom", frame.as_uri())
    height, actual_width = map(int, re.search(r"<title>size (\d+) (\d+)</title>", dom).groups())
    if actual_width > width:
        print(f"warning: the page is {actual_width} px wide in a window of {width} px", file=sys.stderr)
    return height


def take(browser, folder, page, width, picture):
    page_path = folder / f"{picture.stem}.html"
    page_path.write_text(without_policy(page), encoding="utf-8")
    height = page_height(browser, folder, page_path, width)
    frame = folder / f"{picture.stem}_frame.html"
    frame.write_text(framed(page_path.as_uri(), width, height), encoding="utf-8")
    run_browser(browser, folder / "profile", f"--window-size={max(width, NARROWEST_WINDOW)},{height}",
                f"--screenshot={picture.resolve()}", frame.as_uri())
    print(f"{picture}: {width} x {height}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--browser", default=next(filter(shutil.which, BROWSERS), None))
    arguments = parser.parse_args()
    if not arguments.browser:
        sys.exit("screenshot_report.py: no Chromium found; install it or name one with --browser")
    page = arguments.report.read_text(encoding="utf-8")
    xml.etree.ElementTree.fromstring(page.removeprefix("<!DOCTYPE html>\n"))
    arguments.folder.mkdir(parents=True, exist_ok=True)
    # The colour scheme that a browser prefers is set by its system, so the dark pictures show a copy that always is.
    dark = page.replace("@media (prefers-color-scheme: dark)", "@media screen")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for name, content, width in [("wide", page, WIDE), ("wide_dark", dark, WIDE), ("phone", page, PHONE), ("phone_dark", dark, PHONE)]:
            take(arguments.browser, folder, content, width, arguments.folder / f"{name}.png")
        pdf = (arguments.folder / "print.pdf").resolve()
        run_browser(arguments.browser, folder / "profile", f"--print-to-pdf={pdf}", "--no-pdf-header-footer", arguments.report.resolve().as_uri())
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-r", "60", "-png", str(pdf), str(pdf.with_suffix(""))], check=True)


if __name__ == "__main__":
    main()
