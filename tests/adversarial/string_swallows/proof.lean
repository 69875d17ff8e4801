by exact "
