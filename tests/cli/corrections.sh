#!/usr/bin/env bash
# A reviewed file beside the sources is laid over what was read: in the records, on the pages, in kitei dump.
# shellcheck source=tests/cli/expectations.sh
. "${0%/*}/expectations.sh"
mkdir in
cat >in/plan.txt <<'END'
1. 点検
セプターは、点検の結果を記録する。
内閣官房は、点検の手引きを公表する。
END
cat >in/corrections.toml <<'END'
[[correction]]
source = "plan"
quote = "セプターは、点検の結果を"
modality = "effort"
by = "審査担当"
on = "2025-04-01"
reason = "附則による"

[[correction]]
source = "plan"
quote = "理事会は、決算を承認する。"
statement = false
by = "審査担当"
on = "2025-04-01"
reason = "なくなった文"
END

run build in -o to
expect_code 0
expect_in err 'corrections\.toml:9:.*K4101'
expect_in to/data/statements.jsonl '"modality": "effort".*"reviewed": \{"by": "審査担当", "on": "2025-04-01", "reason": "附則による"\}'
expect_in to/data/statements.jsonl '公表する。.*"reviewed": null'
expect_not_in to/data/clauses.jsonl corrections
grep -rqs '審査担当が2025年4月1日に確認（附則による）' to/site/doc || complain "the reading page does not say that it was reviewed"
grep -qs '審査担当が2025年4月1日に確認' to/site/role/ceptoar.html || complain "the role page does not say that it was reviewed"

run dump --after=4_extract in/plan.txt
expect_code 0
expect_in out 'effort ceptoar .* reviewed by 審査担当 on 2025-04-01$'
finish
