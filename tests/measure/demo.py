"""What `gantool demo` reaches: the held-out error beside two baselines that learn nothing.

usage: python tests/measure/demo.py OUT

OUT may hold a demo that has ended; then it is only scored again.
"""

import json
import subprocess
import sys

from record import record, table


def main() -> None:
    command = [sys.executable, "-m", "gantool", "demo", "--out", sys.argv[1], "--json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    best = min(found["baseline_input_l1"], found["baseline_mean_l1"])
    rows = [
        ["the translator", f"{found['l1']:.4f}"],
        ["copy the input", f"{found['baseline_input_l1']:.4f}"],
        ["the mean target", f"{found['baseline_mean_l1']:.4f}"],
    ]
    text = (
        f"Mean L1 in [0, 1] over {found['n']} held-out landscapes, after the three and a half minutes of the demo.\n\n"
        + table(["", "L1"], rows)
        + f"\n\nAgainst the better baseline: {found['l1'] / best:.2f} (wanted: below 0.6)."
    )
    record("The demo", "tests/measure/demo.py", text)


if __name__ == "__main__":
    main()
