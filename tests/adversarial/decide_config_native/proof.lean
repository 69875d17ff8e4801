by decide (config := { native := true })
