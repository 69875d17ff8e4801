set_option autoImplicit true in
theorem target : n = n := rfl
