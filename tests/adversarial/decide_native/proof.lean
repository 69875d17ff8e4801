by decide +native
