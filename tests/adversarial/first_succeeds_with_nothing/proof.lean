by first | done | skip
