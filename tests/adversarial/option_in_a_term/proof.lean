set_option debug.skipKernelTC true in (by decide)
